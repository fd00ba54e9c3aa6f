import * as rules from '../../../shared/intake/referrals/referral-rules.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import { fieldError } from '../../http/field-errors.ts';
import { referralMessage } from '../../messages/intake/referral.ts';
import { replaceReferral } from '../../store/intake/referrals.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange, viewChangedReferral } from './load-referral.ts';
import { reportedHousehold } from './reported-household.ts';

/** The street that has it from now on is told at once. */
export const rerouteReferral: IntakeOperation<'rerouteReferral'> = async (call) => {
  const { body, now, language } = call;
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes({ people: () => reportedHousehold(before) });
  if (alone) return alone;
  const fault = rules.rerouteFault(before, body.streetCode);
  if (fault) return refuse('invalid', { errors: [fieldError('/streetCode', fault, language)] });
  const after = rules.reroute(before, body.streetCode);
  if (isRefusal(after)) return after;
  const way = { from: before.streetCode, to: body.streetCode, why: body.reason };
  return {
    status: 200,
    body: viewChangedReferral(before, after, now),
    changes: [replaceReferral(before, after), referralMessage(after, 'referralRerouted', call)],
    facts: [referralFact(before, 'referral.rerouted', way)],
  };
};
