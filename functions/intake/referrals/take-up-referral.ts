import { takeUp } from '../../../shared/intake/referrals/referral-rules.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { referrerMessages } from '../../messages/intake/referral.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange, referralChanged } from './load-referral.ts';
import { reportedHousehold } from './reported-household.ts';

export const takeUpReferral: IntakeOperation<'takeUpReferral'> = async (call) => {
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes({ people: () => reportedHousehold(before) });
  if (alone) return alone;
  const after = takeUp(before, { at: call.now, by: call.actor.id });
  if (isRefusal(after)) return after;
  const changed = referralChanged(before, after, call);
  return {
    ...changed,
    changes: [...changed.changes, ...referrerMessages(after, 'ownReferralTakenUp', call)],
  };
};
