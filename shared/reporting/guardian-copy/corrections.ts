/** What corrections replaced, in the copy of what is held on a child (R-IN-98): fields and values in words. */
import { recordPath } from '../../intake/children/field-groups.ts';
import { surveyFields } from '../../intake/children/fields.ts';
import type { Correction } from '../../intake/rights/correction.ts';
import { valueAt } from '../../kernel/at-path.ts';
import { type Instant, wallClock } from '../../kernel/instants.ts';
import type { CopySection, Say } from './section.ts';
import { answerRow } from './words.ts';

type Was = Correction['was'];
const previousAnswers = (was: Was, say: Say): string =>
  surveyFields
    .map((field) => answerRow(field, valueAt(was, recordPath(field)), say))
    .filter(([, answer]) => answer)
    .map(([field, answer]) => say(`${field}：${answer}`, `${field}: ${answer}`))
    .join(say('；', '; '));

interface Corrected {
  readonly at: Instant;
  readonly reason: string;
  readonly was: Was;
}

export const correctionSection = (corrections: readonly Corrected[], say: Say): CopySection => ({
  title: say('更正记录', 'Corrections'),
  headings: [say('时间', 'Time'), say('原因', 'Reason'), say('更正前', 'Before')],
  rows: corrections.map(({ at, reason, was }) => [wallClock(at), reason, previousAnswers(was, say)]),
});
