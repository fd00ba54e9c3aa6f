/** Who gets a digest. */
import type { Member } from '../../office/members/member.ts';
import { isDistrictScope, type Scope } from '../digests/digest.ts';

/** R-RE-30: a street’s digest goes to its officers, a district’s to the district’s; to active members with an address. */
export const isRecipient = (member: Member, scope: Scope): boolean =>
  member.status === 'active' &&
  member.email !== undefined &&
  (isDistrictScope(scope)
    ? member.roles.includes('district') && member.districtCode === scope
    : member.roles.includes('street') && member.streets.includes(scope));
