/** What of a child’s file is to be looked at again. The daily run sets the marks; nobody loses a pairing by one. */
import * as z from 'zod';
import { instantSchema } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { kindCodeSchema } from '../../office/kinds/kind.ts';

const since = instantSchema;

export const fileMarkSchema = z.discriminatedUnion('mark', [
  z.object({ mark: z.literal('kindEnded'), kind: kindCodeSchema, since }),
  z.object({ mark: z.literal('riskOverdue'), since }),
  z.object({ mark: z.literal('placeGone'), since }),
]);
export type FileMark = z.infer<typeof fileMarkSchema>;

export const fileMarks = [
  'kindEnded',
  'riskOverdue',
  'placeGone',
] as const satisfies readonly FileMark['mark'][];

export const MARK_WORDS = {
  kindEnded: { zh: '类别已到期，请核对', en: 'Category has ended by age; please check' },
  placeGone: {
    zh: '村（社区）区划已调整，请核对住址',
    en: 'Community is no longer in the district’s list; please check the address',
  },
  riskOverdue: { zh: '风险等级待重新评估', en: 'Risk is due for re-assessment' },
} as const satisfies Record<FileMark['mark'], Bilingual>;
