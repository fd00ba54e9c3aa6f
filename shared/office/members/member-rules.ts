/** How somebody becomes a member, and how that changes and ends. */
import { type Instant, plusDays } from '../../kernel/instants.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';
import type { Member, MemberChange, Office } from './member.ts';

const INVITATION_DAYS = 14;

interface Invitation {
  readonly id: Member['id'];
  readonly districtCode: Member['districtCode'];
  /** Of the code that was given out. */
  readonly hash: string;
}

/** R-KE-30: an invitation counts for 14 days; nobody can sign in by it before it is accepted. */
export const inviteMember = (
  office: Office,
  { id, districtCode, hash }: Invitation,
  now: Instant,
): Member => ({
  ...office,
  id,
  districtCode,
  status: 'invited',
  invitation: { hash, expiresAt: plusDays(now, INVITATION_DAYS) },
  version: 1,
});

/** R-KE-31: a new code takes the place of the one before, for who has not come yet. */
export const inviteAgain = (member: Member, hash: string, now: Instant): Member | Refusal =>
  member.status === 'invited'
    ? { ...member, invitation: { hash, expiresAt: plusDays(now, INVITATION_DAYS) } }
    : refuse('wrongStatus');

/** R-KE-32: the latest code, in time, binds whoever brings it, once. Anything else is not found. */
export function acceptInvitation(member: Member, hash: string, sub: string, now: Instant): Member | Refusal {
  const { invitation, ...rest } = member;
  const isInForce = member.status === 'invited' && invitation?.hash === hash && now < invitation.expiresAt;
  return isInForce ? { ...rest, sub, status: 'active' } : refuse('notFound');
}

/** R-KE-33: nobody changes, suspends or removes herself, so that a district always keeps an officer. */
const refuseOneself = (member: Member, by: Member): Refusal | undefined =>
  member.id === by.id ? refuse('ownMembership') : undefined;

/** R-KE-34: roles, scope and standing change at any time; who has not come yet cannot be made active by hand. */
export function changeMember(
  member: Member,
  { status, ...office }: MemberChange,
  by: Member,
): Member | Refusal {
  const own = refuseOneself(member, by);
  if (own) return own;
  if (member.status === 'removed' || (member.status === 'invited' && status !== undefined))
    return refuse('wrongStatus');
  const given = Object.fromEntries(Object.entries(office).filter(([, value]) => value !== undefined));
  return { ...member, ...given, status: status ?? member.status };
}

/** R-KE-35: who is removed cannot come back; her address goes, her id stays for the audit log. */
export function removeMember(member: Member, by: Member): Member | Refusal {
  const own = refuseOneself(member, by);
  if (own) return own;
  if (member.status === 'removed') return refuse('wrongStatus');
  const { email: _email, invitation: _invitation, ...rest } = member;
  return { ...rest, status: 'removed' };
}

/** R-IN-88: whose volunteer’s file was erased is a volunteer no longer; who was nothing else is removed, with her address and her label. */
export function withoutVolunteer(member: Member): Member {
  const { volunteerId: _volunteerId, ...rest } = member;
  const roles = member.roles.filter((role) => role !== 'volunteer');
  if (roles.length > 0) return { ...rest, roles };
  const { email: _email, invitation: _invitation, label: _label, ...bare } = member;
  return { ...bare, status: 'removed' };
}

/** R-KE-36: the first member of a district, named by the deployment’s settings. */
export const firstMember = (id: Member['id'], districtCode: Member['districtCode'], sub: string): Member => ({
  id,
  districtCode,
  sub,
  roles: ['district'],
  streets: [],
  status: 'active',
  version: 1,
});
