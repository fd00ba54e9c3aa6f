import { refuseSamePerson } from '../../../shared/kernel/four-eyes.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { approveWithdrawal, type Ground } from '../../../shared/support/withdrawals/approve-withdrawal.ts';
import { rejectWithdrawal } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { viewWithdrawal } from '../../../shared/support/withdrawals/withdrawal-view.ts';
import { followReferrals } from '../../casework/follow-referrals.ts';
import { fieldError } from '../../http/field-errors.ts';
import { refuseNames } from '../../http/name-check.ts';
import type { SupportCall, SupportOperation } from '../operation-types.ts';
import { approvalChanges, approvalFacts, decisionFact, rejectionChanges } from './decided-withdrawal.ts';
import { loadWithdrawalSituation, loadWithdrawalToChange } from './load-withdrawal.ts';

type ReviewCall = SupportCall<'reviewWithdrawal'>;

async function approve(before: Ground, { body, actor, now, newId, language }: ReviewCall) {
  const { then: afterwards, reason, farewell } = body;
  if (!afterwards) return refuse('invalid', { errors: [fieldError('/then', 'value.missing', language)] });
  const review = { afterwards, reason, by: actor.id, at: now, ...(farewell && { farewell }) };
  const after = approveWithdrawal(before, review, now);
  if (isRefusal(after)) return after;
  const referrals = await followReferrals(after.child, { now, newId });
  return {
    after: after.withdrawal,
    changes: [...approvalChanges(before, after, review, { now, newId }), ...referrals.changes],
    facts: [...approvalFacts(before, after, review), ...referrals.facts],
  };
}

function reject(before: Ground, { body, actor, now, newId }: ReviewCall) {
  const after = rejectWithdrawal(before, { reason: body.reason, by: actor.id, at: now });
  if (isRefusal(after)) return after;
  return {
    after: after.withdrawal,
    changes: rejectionChanges(before, after, { now, newId }),
    facts: [decisionFact(before.withdrawal, 'rejected', body.reason)],
  };
}

const namesIn = ({ withdrawal, bound, proposal }: Ground) =>
  [withdrawal.childName, bound?.pairing.volunteerName, proposal?.volunteerName].filter(
    (name) => name !== undefined,
  );

/** The decision, by another person than the one who investigated (R-KE-01). */
export const reviewWithdrawal: SupportOperation<'reviewWithdrawal'> = async (call) => {
  const withdrawal = await loadWithdrawalToChange(call);
  if (isRefusal(withdrawal)) return withdrawal;
  const samePerson =
    withdrawal.status === 'investigated' && refuseSamePerson(call.actor, withdrawal.investigation.by);
  if (samePerson) return samePerson;
  const { decision, reason, farewell } = call.body;
  const before = await loadWithdrawalSituation(withdrawal);
  const named = refuseNames({ reason, farewell }, namesIn(before), call.language);
  if (named) return named;
  const decided = await (decision === 'approve' ? approve : reject)(before, call);
  if (isRefusal(decided)) return decided;
  const { after, ...stored } = decided;
  return {
    status: 200,
    body: viewWithdrawal({ ...after, version: withdrawal.version + 1 }, call.now),
    ...stored,
  };
};
