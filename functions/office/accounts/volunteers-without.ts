/** Which of some volunteers have no account that works or is under way. */
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { lacksAccount } from '../../../shared/office/accounts/account-rules.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { membersByVolunteer } from '../../../shared/office/members/volunteer-members.ts';

/** @param members of the volunteers’ district */
export function volunteersWithout(volunteers: readonly Volunteer[], members: readonly Member[]): Volunteer[] {
  const byVolunteer = membersByVolunteer(members);
  return volunteers.filter(({ id }) => lacksAccount(byVolunteer.get(id)));
}
