/** Which files may be the referred child’s, by as much as the referrer knew of it. */

import type { DistrictCode } from '../../kernel/ids.ts';
import { comparableName } from '../../kernel/text/comparable-text.ts';
import type { ChildRecords } from '../children/child.ts';
import type { Likelihood } from '../children/compare-files.ts';
import { bareAddress, likenessOf } from '../children/duplicate-keys.ts';
import { phonesOf } from '../identities/family.ts';
import type { Referral, ReferralIdentity } from './referral.ts';

export interface ReferralRecords {
  readonly referral: Pick<Referral, 'districtCode' | 'streetCode' | 'communityCode'>;
  readonly identity: ReferralIdentity;
}

const addressOf = ({ referral: { communityCode }, identity: { detail } }: ReferralRecords) =>
  communityCode && detail ? { communityCode, detail } : undefined;

/** The keys under which files of the same child are found (R-IN-22); none for what is not known. */
export function referralLikeness(records: ReferralRecords): string[] {
  const { referral, identity } = records;
  const { name, birthMonth } = identity.child;
  const district: DistrictCode = referral.districtCode;
  return likenessOf(district, {
    name,
    birthMonth,
    streetCode: referral.streetCode,
    phone: identity.guardian.phone,
    address: addressOf(records),
  });
}

export const sharedFields = ['name', 'birthMonth', 'phone', 'address'] as const;
export type SharedField = (typeof sharedFields)[number];

/** The parts that the referrer knew and that the file has too. */
export function sharedWith(records: ReferralRecords, { identity }: ChildRecords): SharedField[] {
  const { child, guardian } = records.identity;
  const address = addressOf(records);
  const isSame = {
    name: child.name !== undefined && comparableName(child.name) === comparableName(identity.name),
    birthMonth: child.birthMonth === identity.birthMonth,
    phone: guardian.phone !== undefined && phonesOf(identity).includes(guardian.phone),
    address: address !== undefined && bareAddress(address) === bareAddress(identity.address),
  } as const satisfies Record<SharedField, boolean>;
  return sharedFields.filter((field) => isSame[field]);
}

/**
 * R-RF-14: Before opening a file an officer sees the existing files that are likely or possible duplicates. `likely`: the
 * same name, and birth month or phone too (R-IN-20). `possible`: the same name, phone or address; less than between two whole
 * files, for an officer decides at once and a referrer knows little.
 */
export function likenessWith(shared: readonly SharedField[]): Likelihood | undefined {
  const has = (field: SharedField) => shared.includes(field);
  if (has('name') && (has('birthMonth') || has('phone'))) return 'likely';
  return has('name') || has('phone') || has('address') ? 'possible' : undefined;
}
