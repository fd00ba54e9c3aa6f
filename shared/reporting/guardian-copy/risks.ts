/** How a child’s risk was assessed, in the copy of what is held on a child (R-IN-98). */
import { RISK_WORDS } from '../../intake/reviews/risk.ts';
import type { copiedRisk } from './file.ts';
import { type CopySection, type Phrase, text } from './section.ts';
import { inWords } from './words.ts';

export const riskSection = (
  risks: readonly ReturnType<typeof copiedRisk>[],
  phrase: Phrase,
): CopySection => ({
  title: phrase('风险等级评估', 'Assessments of risk'),
  headings: [phrase('评估日期', 'Assessed on'), phrase('等级', 'Level'), phrase('说明', 'Note')],
  rows: risks.map(({ on, colour, note }) => [on, inWords(RISK_WORDS[colour], phrase), text(note)]),
});
