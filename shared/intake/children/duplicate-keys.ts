/** Who is probably the same person: the texts that two files of one person have in common. Hashed before they are stored. */

import { type DistrictCode, districtOf, type StreetCode } from '../../kernel/ids.ts';
import { comparableName } from '../../kernel/text/comparable-text.ts';
import { withoutInvisible } from '../../kernel/text/text.ts';
import type { NeedsSurvey, VolunteerApplication } from '../forms/forms.ts';
import { phonesOf } from '../identities/family.ts';
import type { ChildIdentity, FamilyMember } from './child.ts';

type ChildParts = {
  child: Pick<NeedsSurvey['child'], 'name' | 'birthMonth'>;
  guardian?: Pick<FamilyMember, 'phone'> | undefined;
  carer?: Pick<FamilyMember, 'phone'> | undefined;
  address: Pick<NeedsSurvey['address'], 'streetCode'>;
};

/** A key holds within its district: none learns from another’s. */
const keyIn = (kind: 'child' | 'volunteer', streetCode: StreetCode, text: string) =>
  `${kind} ${districtOf(streetCode)} ${text}`;

/** As an earlier release wrote it, without the district: such keys are still looked up and released. */
export const formerKey = (key: string) => key.replace(/^(child|volunteer) \d{6} /, '$1 ');

/** R-IN-20: Two entries are duplicates of one child when they have the same name and birth month, or the same name and phone. */
export const childDuplicateKeys = ({ child, address: { streetCode }, ...family }: ChildParts): string[] => [
  keyIn('child', streetCode, `${comparableName(child.name)} ${child.birthMonth}`),
  ...phonesOf(family).map((phone) => keyIn('child', streetCode, `${comparableName(child.name)} ${phone}`)),
];

/** R-IN-21: Two entries are duplicates of one volunteer when they have the same name and phone. */
export const volunteerDuplicateKeys = ({
  name,
  phone,
  address: { streetCode },
}: Pick<VolunteerApplication, 'name' | 'phone'> & {
  readonly address: Pick<VolunteerApplication['address'], 'streetCode'>;
}): string[] => [keyIn('volunteer', streetCode, `${comparableName(name)} ${phone}`)];

/** House and door as they are compared. */
export const bareHouse = (detail: string) => withoutInvisible(detail.normalize('NFKC')).replace(/\s/g, '');

/** An address as it is compared. */
export const bareAddress = ({
  communityCode,
  detail,
}: Pick<ChildIdentity['address'], 'communityCode' | 'detail'>) => `${communityCode} ${bareHouse(detail)}`;

const phoneText = (phone: string) => `phone ${phone}`;
const addressText = (address: Parameters<typeof bareAddress>[0]) => `address ${bareAddress(address)}`;

/** Who lives together, by phone and address (R-MA-06, R-IN-23). */
export const householdTexts = (
  phones: readonly string[],
  address?: Parameters<typeof bareAddress>[0],
): string[] => [...new Set(phones.flatMap((phone) => knownHouseholdTexts({ phone, address })))];

/** As much of it as is known. */
export const knownHouseholdTexts = ({ phone, address }: Pick<Known, 'phone' | 'address'>): string[] => [
  ...(phone ? [phoneText(phone)] : []),
  ...(address ? [addressText(address)] : []),
];

/** What is known of a child; a referrer rarely knows all of it. */
interface Known {
  readonly name?: string | undefined;
  readonly birthMonth?: string | undefined;
  readonly streetCode?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: Parameters<typeof bareAddress>[0] | undefined;
}

/** {@link likenessTexts} of as much as is known (R-IN-22). */
export function likenessOf(district: DistrictCode, known: Known): string[] {
  const { name, birthMonth, streetCode, phone, address } = known;
  const child = name && comparableName(name);
  const texts = [
    child && birthMonth && `${child} ${birthMonth}`,
    child && streetCode && `${child} ${streetCode}`,
    phone && phoneText(phone),
    address && addressText(address),
  ];
  return texts.flatMap((text) => (text ? [`like ${district} ${text}`] : []));
}

/**
 * What two files of one child have in common even where one of them has a typing error (R-IN-22): name and birth month, name and
 * street, the phone, the address. Within one district: no district learns what another has on file.
 */
export const likenessTexts = ({ name, birthMonth, address, ...family }: ChildIdentity): string[] => {
  const of = (phone: string) =>
    likenessOf(districtOf(address.streetCode), {
      ...{ name, birthMonth, phone, address },
      streetCode: address.streetCode,
    });
  return [...new Set(phonesOf(family).flatMap(of))];
};
