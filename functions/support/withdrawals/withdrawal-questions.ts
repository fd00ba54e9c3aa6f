/** Whom each step of a withdrawal concerns, and who did the steps before it (Rule 11): asked by the operations, and shown beforehand. */

import type { Member } from '../../../shared/office/members/member.ts';
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { familyAndVolunteer } from '../../casework/concerned-people.ts';
import { groundsOn, type Question } from '../../http/four-eyes-watch.ts';
import { loadChildOf } from './load-withdrawal.ts';

export const investigationQuestion = (withdrawal: Withdrawal): Question => ({
  people: async () => familyAndVolunteer(await loadChildOf(withdrawal)),
});

export const reviewQuestion = (withdrawal: Withdrawal): Question => ({
  ...investigationQuestion(withdrawal),
  requester: withdrawal.recorded?.memberId,
  investigator: withdrawal.status === 'investigated' ? withdrawal.investigation.by : undefined,
});

/** The step that is due now. */
export async function withdrawalGrounds(withdrawal: Withdrawal, actor: Member) {
  const { status } = withdrawal;
  if (status === 'submitted')
    return groundsOn(actor, { investigateWithdrawal: investigationQuestion(withdrawal) });
  return status === 'investigated' ? groundsOn(actor, { reviewWithdrawal: reviewQuestion(withdrawal) }) : {};
}
