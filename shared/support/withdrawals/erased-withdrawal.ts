/** A request to leave after its child was erased. */
import { ERASED } from '../../intake/erasure/erasure.ts';
import type { Withdrawal } from './withdrawal.ts';

/** R-SU-27: After an erasure a withdrawal request has only its dates, cause and outcome, and no free text. */
export function eraseFromWithdrawal(withdrawal: Withdrawal): Withdrawal {
  const asked = { childName: ERASED, reason: ERASED };
  const found = 'investigation' in withdrawal && withdrawal.investigation;
  const investigation = found && { investigation: { ...found, finding: ERASED } };
  switch (withdrawal.status) {
    case 'approved': {
      const { review } = withdrawal;
      const farewell = review.farewell !== undefined && { farewell: ERASED };
      return {
        ...withdrawal,
        ...asked,
        ...investigation,
        review: { ...review, reason: ERASED, ...farewell },
      };
    }
    case 'rejected':
      return { ...withdrawal, ...asked, ...investigation, review: { ...withdrawal.review, reason: ERASED } };
    default:
      return { ...withdrawal, ...asked, ...investigation };
  }
}
