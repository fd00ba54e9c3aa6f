/** Whose is it: which members may see or change a record (product.md, rule 6). Not yours is answered like not there. */
import type { DistrictCode, StreetCode, VolunteerId } from './ids.ts';
import type { Member } from './members.ts';
import type { Role } from './roles.ts';

export interface Owned {
  readonly districtCode: DistrictCode;
  readonly streetCode?: StreetCode | undefined;
  readonly volunteerId?: VolunteerId | undefined;
}

const reach = {
  district: () => true,
  auditor: () => true,
  street: (member, { streetCode }) => streetCode !== undefined && member.streets.includes(streetCode),
  volunteer: (member, { volunteerId }) => volunteerId !== undefined && member.volunteerId === volunteerId,
  referrer: () => false,
  space: () => false,
} as const satisfies Record<Role, (member: Member, object: Owned) => boolean>;

/**
 * Whether one of the member’s roles, among those the route admits, reaches the record.
 * Never across districts.
 */
export const isWithinReach = (
  member: Member,
  object: Owned,
  admitted: readonly Role[] = member.roles,
): boolean =>
  member.districtCode === object.districtCode &&
  member.roles.some((role) => admitted.includes(role) && reach[role](member, object));

/** Whether the member sees the whole district rather than streets or a person. */
export const seesDistrict = ({ roles }: Member) => roles.includes('district') || roles.includes('auditor');
