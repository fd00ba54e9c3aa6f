import { knownHouseholdTexts } from '../../../shared/intake/children/duplicate-keys.ts';
import { addHousehold } from '../../../shared/intake/households/household-rules.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { fieldError } from '../../http/field-errors.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import { officersOfDistrict } from '../../store/office/members.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { factOf, householdChanged } from './household-outcome.ts';
import { loadHouseholdToChange } from './load-household.ts';

async function keysOf({ phones, addresses }: IntakeCall<'enterHousehold'>['body']): Promise<string[]> {
  const texts = [
    ...phones.flatMap((phone) => knownHouseholdTexts({ phone })),
    ...addresses.flatMap((address) => knownHouseholdTexts({ address })),
  ];
  return texts.map(await keyedHash());
}

/** Officers with the same phone or address: one family, or one person twice. */
async function sharing({ id, districtCode }: Member, keys: readonly string[]): Promise<Member[]> {
  const officers = await officersOfDistrict(districtCode);
  return officers.filter(
    (one) =>
      one.id !== id && one.status !== 'removed' && one.householdKeys?.some((key) => keys.includes(key)),
  );
}

export const enterHousehold: IntakeOperation<'enterHousehold'> = async (call) => {
  const member = await loadHouseholdToChange(call);
  if (isRefusal(member)) return member;
  const keys = await keysOf(call.body);
  if (keys.length === 0)
    return refuse('invalid', { errors: [fieldError('/phones', 'value.missing', call.language)] });
  const after = addHousehold(member, keys);
  if (isRefusal(after)) return after;
  const shared = await sharing(member, keys);
  const facts = [
    factOf(member, 'member.householdEntered'),
    ...shared.map(({ id }) => factOf(member, 'member.householdShared', id)),
  ];
  return householdChanged(member, after, facts);
};
