import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { viewReferralIdentity } from '../../../shared/intake/identities/identity-views.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { getChild } from '../../store/intake/children.ts';
import { getReferralIdentity } from '../../store/intake/referrals.ts';
import { noteReveal } from '../identities/identity-access-log.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferral } from './load-referral.ts';

/** From the decision to erase its file on, nobody is shown what was told of the child. */
async function isFileErased(referral: Referral): Promise<boolean> {
  const child = 'childId' in referral ? await getChild(referral.childId) : undefined;
  return child !== undefined && isErased(child);
}

export const revealReferral: IntakeOperation<'revealReferral'> = async (call) => {
  const referral = await loadReferral(call);
  if (isRefusal(referral)) return referral;
  const identity = (await isFileErased(referral)) ? undefined : await getReferralIdentity(referral.id);
  if (!identity) return refuse('erased');
  const { changes, facts } = await noteReveal(call, { kind: 'referral', ...referral });
  return { status: 200, body: viewReferralIdentity(identity), changes, facts };
};
