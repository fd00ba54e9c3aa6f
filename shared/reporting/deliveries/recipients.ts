/** Who gets a digest. */
import type { Member } from '../../office/members/member.ts';
import { isDistrictScope, type Scope } from '../digests/digest.ts';

/** R-RE-30: A digest goes to the active officers of its street or district who have an e-mail address. */
export const isRecipient = (member: Member, scope: Scope): boolean =>
  member.status === 'active' &&
  member.email !== undefined &&
  (isDistrictScope(scope)
    ? member.roles.includes('district') && member.districtCode === scope
    : member.roles.includes('street') && member.streets.includes(scope));
