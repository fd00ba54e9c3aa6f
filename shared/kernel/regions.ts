/** Districts with their streets and communities, from `data/`. */
import { DISTRICT_DATA } from './district-data.ts';
import { type CommunityCode, type DistrictCode, type StreetCode, streetOf } from './ids.ts';
import type { Bilingual } from './language.ts';

export interface Point {
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
}

export interface Community extends Point {
  readonly code: CommunityCode;
  readonly name: string;
}

export interface Street extends Point {
  readonly code: StreetCode;
  readonly name: string;
  readonly communities: readonly Community[];
}

export interface District {
  readonly code: DistrictCode;
  readonly name: string;
  readonly streets: readonly Street[];
  /** Kinds of children of its own, or changed ones (kinds.ts). */
  readonly kinds?: readonly unknown[];
}

/** The JSON has the codes as plain strings; they are NBS codes by construction, checked in a test. */
export const DISTRICTS = DISTRICT_DATA as unknown as readonly District[];

const districts = new Map(DISTRICTS.map((district) => [district.code, district]));
const streets = new Map(DISTRICTS.flatMap(({ streets }) => streets).map((street) => [street.code, street]));
const communities = new Map(
  [...streets.values()]
    .flatMap((street) => street.communities)
    .map((community) => [community.code, community]),
);

export const districtByCode = (code: DistrictCode) => districts.get(code);
export const streetByCode = (code: StreetCode) => streets.get(code);
/** A street’s name in both languages; `undefined` for what is no street’s code. */
export function streetWords(code: string): Bilingual | undefined {
  const name = streetByCode(code as StreetCode)?.name; // a text that is no code is not among the keys
  return name === undefined ? undefined : { zh: name, en: name };
}
/** The streets that a community belongs to: the one in the district’s data, and the one in its code, which older files are under. */
export const streetsOfCommunity = (code: CommunityCode): StreetCode[] => [
  ...new Set([
    ...DISTRICTS.flatMap((district) => district.streets)
      .filter((street) => street.communities.some((community) => community.code === code))
      .map((street) => street.code),
    streetOf(code),
  ]),
];
export const communityByCode = (code: CommunityCode) => communities.get(code);
