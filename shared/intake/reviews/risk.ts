/** How great the risk is that a child is in, in four colours (红黄蓝绿). It is not the tier, and no match rests on it. */
import * as z from 'zod';
import { memberId } from '../../kernel/ids.ts';
import { dateSchema, instantSchema } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { writtenText } from '../../kernel/people.ts';

export const riskColours = ['red', 'yellow', 'blue', 'green'] as const;
const colourSchema = z.enum(riskColours);
export type RiskColour = z.infer<typeof colourSchema>;

export const RISK_WORDS = {
  red: { zh: '红色（高风险）', en: 'Red (high risk)' },
  yellow: { zh: '黄色（中风险）', en: 'Yellow (medium risk)' },
  blue: { zh: '蓝色（低风险）', en: 'Blue (low risk)' },
  green: { zh: '绿色（平稳）', en: 'Green (stable)' },
} as const satisfies Record<RiskColour, Bilingual>;

/** The assessment in force, on the file. */
export const riskSchema = z.object({ colour: colourSchema, assessedBy: memberId, on: dateSchema });
export type Risk = z.infer<typeof riskSchema>;

/** One assessment, of the file’s history. */
export const riskAssessmentSchema = riskSchema.extend({
  id: z.string(),
  recordedAt: instantSchema,
  note: writtenText(500).optional(),
});
export type RiskAssessment = z.infer<typeof riskAssessmentSchema>;
