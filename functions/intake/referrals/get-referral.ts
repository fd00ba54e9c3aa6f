import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { viewOwnReferral, viewReferral } from '../../../shared/intake/referrals/referral-view.ts';
import { actingRoles } from '../../../shared/kernel/access.ts';
import { deliverySchema, isLatest } from '../../../shared/kernel/delivery.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { hasOfficerRole } from '../../../shared/kernel/roles.ts';
import { deliveriesOf } from '../../store/reporting/deliveries.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferral } from './load-referral.ts';

/** Whom a report of harm has reached, and whom not. */
async function reportsOf({ harm }: Referral) {
  const deliveries = harm ? await deliveriesOf({ kind: 'message', id: harm.messageId }) : [];
  return harm && { deliveries: deliveries.filter(isLatest).map((one) => deliverySchema.parse(one)) };
}

export const getReferral: IntakeOperation<'getReferral'> = async (call) => {
  const { actor, action, now, language } = call;
  const referral = await loadReferral(call);
  if (isRefusal(referral)) return referral;
  const isOfficer = hasOfficerRole(actingRoles(actor, action, referral));
  if (!isOfficer) return { status: 200, body: viewOwnReferral(referral, language) };
  return { status: 200, body: { ...viewReferral(referral, now), ...(await reportsOf(referral)) } };
};
