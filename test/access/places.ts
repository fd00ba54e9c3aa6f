/** Whose records a matrix cell asks for. */
import type { Owned } from '../../shared/kernel/access.ts';
import type { CommunityCode, DistrictCode, StreetCode, VolunteerId } from '../../shared/kernel/ids.ts';

export const places = ['own', 'otherStreet', 'otherDistrict'] as const;
export type PlaceName = (typeof places)[number];

export interface Place extends Required<Owned> {
  readonly name: string;
  /** Who made its referral. */
  readonly referrer?: string;
  /** Records that are not called after the place, by kind. */
  readonly ids?: Readonly<Record<string, string>>;
}

const place = (name: PlaceName, districtCode: string, streetCode: string, by: string): Place => ({
  name,
  districtCode: districtCode as DistrictCode,
  streetCode: streetCode as StreetCode,
  communityCode: `${streetCode}001` as CommunityCode,
  volunteerId: `volunteer-${name}` as VolunteerId,
  by,
});

export const PLACES: Readonly<Record<PlaceName, Place>> = {
  own: { ...place('own', '320404', '320404001', 'member-street'), referrer: 'member-referrer' },
  otherStreet: place('otherStreet', '320404', '320404002', 'somebody'),
  otherDistrict: place('otherDistrict', '320402', '320402001', 'somebody-else'),
};

/** The id of a place’s record of one kind. */
export const idOf = (kind: string, { name, ids }: Place) => ids?.[kind] ?? `${kind}-${name}`;
