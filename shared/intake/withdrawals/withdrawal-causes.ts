/** Why a guardian asks to leave, as data: chosen in the form, counted in digests. */
import * as z from 'zod';
import type { Bilingual } from '../../kernel/language.ts';

export const WITHDRAWAL_CAUSES = {
  movingAway: { zh: '要搬家', en: 'We are moving away' },
  noLongerNeeded: {
    zh: '家里情况好转，不再需要',
    en: 'Our situation has improved and we no longer need help',
  },
  childUnwilling: { zh: '孩子不愿意', en: 'The child does not want to take part' },
  unsuitable: { zh: '与志愿者不合适', en: 'The volunteer is not right for us' },
  privacy: { zh: '不想让别人知道家里的情况', en: 'We prefer to keep our circumstances private' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Bilingual>;

export type WithdrawalCause = keyof typeof WITHDRAWAL_CAUSES;
const withdrawalCauses = Object.keys(WITHDRAWAL_CAUSES) as [WithdrawalCause, ...WithdrawalCause[]];
export const withdrawalCauseSchema = z.enum(withdrawalCauses);
