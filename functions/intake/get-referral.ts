import type { Referral } from '../../shared/intake/referral.ts';
import { viewOwnReferral, viewReferral } from '../../shared/intake/referral-view.ts';
import { actingRoles } from '../../shared/kernel/access.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadReferral } from './own-referral.ts';

/** Whom a report of harm has reached, and whom not. */
async function reportsOf({ harm }: Referral) {
  return harm && { deliveries: await deliveriesOf({ kind: 'message', id: harm.messageId }) };
}

export const getReferral: IntakeOperation<'getReferral'> = async (call) => {
  const { actor, action, now, language } = call;
  const referral = await loadReferral(call);
  if (isRefusal(referral)) return referral;
  const isOfficer = actingRoles(actor, action, referral).some((role) => role !== 'referrer');
  if (!isOfficer) return { status: 200, body: viewOwnReferral(referral, language) };
  return { status: 200, body: { ...viewReferral(referral, now), ...(await reportsOf(referral)) } };
};
