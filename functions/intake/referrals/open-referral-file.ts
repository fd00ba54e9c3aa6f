import { childDuplicateKeys } from '../../../shared/intake/children/duplicate-keys.ts';
import { checkChild } from '../../../shared/intake/forms/check-child.ts';
import { phonesOf } from '../../../shared/intake/identities/family.ts';
import { fileOpened } from '../../../shared/intake/referrals/referral-rules.ts';
import { type ChildId, districtOf } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import { errorsOf, fieldError } from '../../http/field-errors.ts';
import { replaceReferral } from '../../store/intake/referrals.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import { householdKeysOf, knownOf, newChildFile } from '../children/file-opening.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange, viewChangedReferral } from './load-referral.ts';
import { reportedHousehold } from './reported-household.ts';

/** The child is a minor of kinds that the district has, and lives in a street of the officer’s. */
function checkForm({ body, may, now, language }: IntakeCall<'openReferralFile'>): Refusal | undefined {
  const { streetCode } = body.address;
  const isHers = may({ districtCode: districtOf(streetCode), streetCode });
  const errors = [
    ...errorsOf(checkChild(body, now), language),
    ...(isHers ? [] : [fieldError('/address/streetCode', 'street.notYours', language)]),
  ];
  return errors.length > 0 ? refuse('invalid', { errors }) : undefined;
}

/** A file like any other, without consents: it is verified once the guardian has agreed (R-IN-03). */
export const openReferralFile: IntakeOperation<'openReferralFile'> = async (call) => {
  const { body, now, newId } = call;
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes({
    people: async () => {
      const { householdKeys = [] } = await reportedHousehold(before);
      const own = householdKeysOf(await keyedHash(), phonesOf(body), body.address);
      return { householdKeys: [...householdKeys, ...own] };
    },
  });
  if (alone) return alone;
  const id = newId() as ChildId;
  const opened = fileOpened(before, id, now);
  if (isRefusal(opened)) return opened;
  const refusal = checkForm(call);
  if (refusal) return refusal;
  const { streetCode, communityCode } = body.address;
  const after = { ...opened, streetCode, communityCode };
  const origin = { source: 'referral' as const, referralId: before.id };
  const known = await knownOf(childDuplicateKeys(body));
  const { changes, fact } = await newChildFile(body, { id, origin, submittedAt: now }, known);
  const { office: from, number: to } = before;
  return {
    status: 200,
    body: { ...viewChangedReferral(before, after, now), childId: id },
    changes: [replaceReferral(before, after), ...changes],
    facts: [
      referralFact(before, 'referral.fileOpened', { from: before.status, to: after.status, why: id }),
      { ...fact, action: 'child.referred', from, to },
      fact,
    ],
  };
};
