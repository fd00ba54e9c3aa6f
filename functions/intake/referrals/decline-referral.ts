import { namesSomebody } from '../../../shared/intake/identities/names-in-text.ts';
import { namesInReferral } from '../../../shared/intake/referrals/open-referral.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { decline } from '../../../shared/intake/referrals/referral-rules.ts';
import { actingRoles } from '../../../shared/kernel/access.ts';
import { joinWhy } from '../../../shared/kernel/audit-text.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { referrerMessages } from '../../messages/intake/referral.ts';
import { getReferralIdentity } from '../../store/intake/referrals.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange, referralChanged } from './load-referral.ts';
import { reportedHousehold } from './reported-household.ts';

interface Remark {
  readonly pointer: string;
  readonly text: string | undefined;
  readonly language: Language;
}

/** A reason for declining a referral is in the audit log for good and names nobody (R-IN-71). */
export async function refuseNames(
  { id }: Referral,
  { pointer, text, language }: Remark,
): Promise<Refusal | undefined> {
  if (text === undefined) return undefined;
  const identity = await getReferralIdentity(id);
  return identity && namesSomebody(text, namesInReferral(identity))
    ? refuse('invalid', { errors: [fieldError(pointer, 'text.names', language)] })
    : undefined;
}

export const declineReferral: IntakeOperation<'declineReferral'> = async (call) => {
  const { body, actor, action, now, language } = call;
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes({ people: () => reportedHousehold(before) });
  if (alone) return alone;
  const after = decline(before, body, { at: now, by: actor.id }, actingRoles(actor, action, before));
  if (isRefusal(after)) return after;
  const named = await refuseNames(before, { pointer: '/note', text: body.note, language });
  if (named) return named;
  const why = joinWhy({ code: body.reason, text: body.note });
  const changed = referralChanged(before, after, { now, why });
  return { ...changed, changes: [...changed.changes, ...referrerMessages(after, 'ownReferralEnded', call)] };
};
