import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { getReferralIdentity } from '../store/referrals.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { noteReveal } from './note-reveal.ts';
import { loadReferral } from './own-referral.ts';

export const revealReferral: IntakeOperation<'revealReferral'> = async (call) => {
  const referral = await loadReferral(call);
  if (isRefusal(referral)) return referral;
  const identity = await getReferralIdentity(referral.id);
  if (!identity) return refuse('erased');
  const { changes, facts } = await noteReveal(call, { kind: 'referral', ...referral });
  return { status: 200, body: identity, changes, facts };
};
