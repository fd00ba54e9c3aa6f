/** R-KE-47: A volunteer is one member at most, whoever invites them at the same time. */
import { createHash } from 'node:crypto';
import type { Volunteer } from '../../shared/intake/volunteers/volunteer.ts';
import { memberId, type VolunteerId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { membersOfVolunteer } from '../store/office/members.ts';
import { type Decided, NOTHING } from '../store/outcome.ts';
import { makesAccounts } from './account-maker.ts';
import { invitedWithAccount } from './invited-member.ts';

export interface VolunteerMembership {
  /** The member that the volunteer is; `undefined` before they were invited and after they were removed. */
  readonly member: Member | undefined;
  /** The id of the next one: two who invite at once choose the same, and one of them succeeds. */
  readonly nextId: Member['id'];
}

export async function membershipOf(id: VolunteerId): Promise<VolunteerMembership> {
  const members = await membersOfVolunteer(id);
  const seed = `member of ${id} ${members.length}`;
  return {
    member: members.find(({ status }) => status !== 'removed'),
    nextId: memberId.parse(createHash('sha256').update(seed).digest('base64url').slice(0, 22)),
  };
}

type Invited = Pick<Volunteer, 'id' | 'districtCode' | 'fileNumber'>;

/** Makes the volunteer a member with an account to be made, where the system makes accounts and they are none yet (R-KE-41). */
export async function inviteVolunteer(volunteer: Invited, now: Instant): Promise<Decided> {
  if (!makesAccounts()) return NOTHING;
  const { id: volunteerId, districtCode, fileNumber: label } = volunteer;
  const { member: existing, nextId: id } = await membershipOf(volunteerId);
  if (existing) return NOTHING;
  const office = { roles: ['volunteer' as const], streets: [], communities: [], volunteerId, label };
  return invitedWithAccount(office, { id, districtCode }, now);
}
