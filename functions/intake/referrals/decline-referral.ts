import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { decline } from '../../../shared/intake/referrals/referral-rules.ts';
import { actingRoles } from '../../../shared/kernel/access.ts';
import { joinWhy } from '../../../shared/kernel/audit-text.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { referrerMessages } from '../../messages/intake/referral.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange, referralChanged } from './load-referral.ts';
import { reportedHousehold } from './reported-household.ts';

/** Who accepted what is urgent: they do not decline it alone (Rule 11). */
const receiverOf = (referral: Referral) =>
  referral.urgency !== 'normal' && 'takenUp' in referral ? referral.takenUp?.by : undefined;

export const declineReferral: IntakeOperation<'declineReferral'> = async (call) => {
  const { body, actor, action, now } = call;
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes({
    people: () => reportedHousehold(before),
    receiver: receiverOf(before),
  });
  if (alone) return alone;
  const after = decline(before, body, { at: now, by: actor.id }, actingRoles(actor, action, before));
  if (isRefusal(after)) return after;
  const why = joinWhy({ code: body.reason, text: body.note });
  const changed = referralChanged(before, after, { now, why });
  return { ...changed, changes: [...changed.changes, ...referrerMessages(after, 'ownReferralEnded', call)] };
};
