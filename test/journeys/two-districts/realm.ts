/** One of the two districts: who works there, whose files it has, and by what one would know that something is of it. */
import type { CommunityCode, DistrictCode, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { maskName } from '../../../shared/kernel/people.ts';
import { type Role, roleSchema } from '../../../shared/kernel/roles.ts';
import { idOf, type Place } from '../../access/places.ts';
import { enrol, member } from '../../builders.ts';
import { NEIGHBOUR, ZHONGLOU } from './neighbour.ts';

export interface Realm {
  readonly name: 'north' | 'south';
  readonly districtCode: string;
  /** Names that nobody has in the other. */
  readonly children: readonly [string, string];
  readonly volunteers: readonly [string, string];
}

export const NORTH: Realm = {
  name: 'north',
  districtCode: ZHONGLOU,
  children: ['欧阳春晓', '欧阳秋实'],
  volunteers: ['上官雅琴', '上官淑芬'],
};
export const SOUTH: Realm = {
  name: 'south',
  districtCode: NEIGHBOUR,
  children: ['慕容春晓', '慕容秋实'],
  volunteers: ['诸葛雅琴', '诸葛淑芬'],
};

export const roles: readonly Role[] = roleSchema.options;
export const subOf = (role: Role | 'second', { name }: Realm) => `${role}-${name}`;

export const streetOf = ({ districtCode }: Realm, number: number) => `${districtCode}00${number}`;

/** A street of the district with a record of each kind. */
export function placeOf(realm: Realm, number: number): Place {
  const name = `${realm.name}${number}`;
  return {
    name,
    districtCode: realm.districtCode as DistrictCode,
    streetCode: streetOf(realm, number) as StreetCode,
    communityCode: `${streetOf(realm, number)}001` as CommunityCode,
    volunteerId: `volunteer-${name}` as VolunteerId,
    by: subOf('street', realm),
    referrer: subOf('referrer', realm),
  };
}

/** One member in each role, and a second officer; the street officer’s is the first street, the volunteer the one of its record. */
export async function enrolAll(realm: Realm): Promise<void> {
  const { districtCode } = realm;
  const standing = (sub: string) => ({ id: sub, sub, districtCode, email: `${sub}@changban.example` });
  const more: Partial<Record<Role, object>> = {
    street: { streets: [streetOf(realm, 1)] },
    community: { communities: [`${streetOf(realm, 1)}001`] },
    volunteer: { volunteerId: idOf('volunteer', placeOf(realm, 1)) },
    referrer: { organisation: `${realm.name}小学` },
  };
  await enrol(
    ...roles.map((role) => member(role, { ...standing(subOf(role, realm)), ...more[role] })),
    member('district', standing(subOf('second', realm))),
  );
}

/** What would tell of the district wherever it stood: its codes, the names of its people and places, its masked names. */
export function signsOf({ name, districtCode, children, volunteers }: Realm): RegExp {
  const people = [...children, ...volunteers];
  const words = [districtCode, name, ...people, ...people.map(maskName)];
  const places = name === 'south' ? ['毗'] : [];
  return new RegExp([...words, ...places].map((word) => word.replaceAll('*', '\\*')).join('|'), 'g');
}
