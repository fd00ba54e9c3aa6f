import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import type { ChildSituation } from '../../../shared/matching/pairings/situation.ts';
import { approveWithdrawal } from '../../../shared/support/withdrawals/approve-withdrawal.ts';
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { rejectWithdrawal } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { viewWithdrawal } from '../../../shared/support/withdrawals/withdrawal-view.ts';
import { loadPairedVolunteer, loadSituation } from '../../casework/load-situation.ts';
import { followReferrals } from '../../casework/referral-follow-up.ts';
import { fieldError } from '../../http/field-errors.ts';
import type { SupportCall, SupportOperation } from '../operation-types.ts';
import { approvalChanges, approvalFacts, decisionFact, rejectionChanges } from './decided-withdrawal.ts';
import { loadChildOf, loadWithdrawalToChange } from './load-withdrawal.ts';
import { reviewQuestion } from './withdrawal-questions.ts';

type ReviewCall = SupportCall<'reviewWithdrawal'>;

async function approve(withdrawal: Withdrawal, situation: ChildSituation, call: ReviewCall) {
  const { body, actor, now, language } = call;
  const { then: afterwards, reason, farewell } = body;
  if (!afterwards) return refuse('invalid', { errors: [fieldError('/then', 'value.missing', language)] });
  const review = { afterwards, reason, by: actor.id, at: now, ...(farewell && { farewell }) };
  const before = {
    withdrawal,
    situation: situation.kind === 'paired' ? await loadPairedVolunteer(situation) : situation,
  };
  const after = approveWithdrawal(before, review, now);
  if (isRefusal(after)) return after;
  const referrals = await followReferrals(after.situation.child, call);
  return {
    after: after.withdrawal,
    changes: [...approvalChanges(before, after, review, call), ...referrals.changes],
    facts: [...approvalFacts(before, after, review), ...referrals.facts],
  };
}

function reject(withdrawal: Withdrawal, { child }: ChildSituation, call: ReviewCall) {
  const { body, actor, now } = call;
  const before = { withdrawal, child };
  const after = rejectWithdrawal(before, { reason: body.reason, by: actor.id, at: now });
  if (isRefusal(after)) return after;
  return {
    after: after.withdrawal,
    changes: rejectionChanges(before, after, call),
    facts: [decisionFact(withdrawal, 'rejected', body.reason)],
  };
}

/** The decision, by another person than the one who investigated or recorded the request (R-KE-01, R-SU-28). */
export const reviewWithdrawal: SupportOperation<'reviewWithdrawal'> = async (call) => {
  const withdrawal = await loadWithdrawalToChange(call);
  if (isRefusal(withdrawal)) return withdrawal;
  const alone = await call.fourEyes(reviewQuestion(withdrawal));
  if (alone) return alone;
  const { decision } = call.body;
  const situation = await loadSituation(await loadChildOf(withdrawal));
  const decided = await (decision === 'approve' ? approve : reject)(withdrawal, situation, call);
  if (isRefusal(decided)) return decided;
  const { after, ...stored } = decided;
  return {
    status: 200,
    body: viewWithdrawal({ ...after, version: withdrawal.version + 1 }, call.now),
    ...stored,
  };
};
