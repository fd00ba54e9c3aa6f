/** Why pairings end, as data: what a cause is called, and whether the same two may be proposed to each other again (R-MA-05). */
import * as z from 'zod';
import type { Bilingual } from '../../kernel/language.ts';

interface EndCause extends Bilingual {
  /** For good; as long as a declined pair; or not at all, where the end says nothing about the two. */
  readonly bars: 'forGood' | 'asDeclined' | 'not';
}

export const END_CAUSES = {
  goalReached: { zh: '帮扶目标已达成', en: 'Goal achieved', bars: 'not' },
  grownUp: { zh: '孩子年满 18 周岁', en: 'The child has turned 18', bars: 'not' },
  movedAway: { zh: '家庭搬离', en: 'The family has moved away', bars: 'not' },
  vettingLapsed: { zh: '志愿者审核过期', en: 'The volunteer’s vetting has expired', bars: 'not' },
  consentWithdrawn: { zh: '监护人撤回同意', en: 'The guardian withdrew consent', bars: 'asDeclined' },
  guardianWish: { zh: '监护人要求', en: 'Requested by the guardian', bars: 'asDeclined' },
  volunteerLeaves: { zh: '志愿者无法继续', en: 'The volunteer cannot continue', bars: 'asDeclined' },
  unsuitable: { zh: '双方不合适', en: 'Not a good match', bars: 'forGood' },
  other: { zh: '其他', en: 'Other', bars: 'asDeclined' },
} as const satisfies Record<string, EndCause>;

export type EndCauseCode = keyof typeof END_CAUSES;
export const endCauseSchema = z.enum(Object.keys(END_CAUSES) as [EndCauseCode, ...EndCauseCode[]]);
