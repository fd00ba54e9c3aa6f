/** How somebody becomes a member, and how that changes and ends. */
import type { VolunteerId } from '../../kernel/ids.ts';
import { type Instant, plusDays } from '../../kernel/instants.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';
import { type CodeTerms, followMember } from '../accounts/account-rules.ts';
import type { InvitationBody, Member, MemberChange, Office } from './member.ts';

interface InvitedVolunteer {
  readonly id: VolunteerId;
  readonly fileNumber: string;
}

/** What is asked for, with the volunteer found; colleagues know a volunteer by the file number, unless another label is given. */
export function officeOf(
  { volunteerId: _named, ...office }: InvitationBody,
  volunteer: InvitedVolunteer | undefined,
): Office {
  if (!volunteer) return office;
  return { ...office, volunteerId: volunteer.id, label: office.label ?? volunteer.fileNumber };
}

/** Somebody who is to become a member; what they need for it is added by {@link withInvitation} or by the account. */
export const newMember = (
  office: Office,
  { id, districtCode }: Pick<Member, 'id' | 'districtCode'>,
): Member => ({
  ...office,
  id,
  districtCode,
  status: 'invited',
  version: 1,
});

/**
 * R-KE-30: An invitation is valid for as many days as the district has set (14 at first), and an invited person cannot sign in before
 * accepting it.
 * @param hash of the code that is given out
 */
export const withInvitation = (member: Member, hash: string, { now, validDays }: CodeTerms): Member => ({
  ...member,
  invitation: { hash, expiresAt: plusDays(now, validDays) },
});

/** R-KE-31: A new invitation code replaces the earlier one, until the invited person has signed in. */
export const inviteAgain = (member: Member, hash: string, terms: CodeTerms): Member | Refusal =>
  member.status === 'invited' ? withInvitation(member, hash, terms) : refuse('wrongStatus');

/**
 * R-KE-32: The latest invitation code, used in time, links the account to the member and works only once. Any other code is
 * answered with 404.
 */
export function acceptInvitation(member: Member, hash: string, sub: string, now: Instant): Member | Refusal {
  const { invitation, awaitsChangeId: _approved, ...rest } = member;
  const isInForce = member.status === 'invited' && invitation?.hash === hash && now < invitation.expiresAt;
  return isInForce ? { ...rest, sub, status: 'active' } : refuse('notFound');
}

/** R-KE-33: Members cannot change, suspend or remove themselves, so that a district always has an officer. */
const refuseOneself = (member: Member, by: Member): Refusal | undefined =>
  member.id === by.id ? refuse('ownMembership') : undefined;

/**
 * R-KE-34: A member’s roles, scope and status can be changed at any time, but an invited member becomes active only by accepting
 * the invitation.
 */
export function changeMember(
  member: Member,
  { status, ...office }: MemberChange,
  by: Member,
  now: Instant,
): Member | Refusal {
  const own = refuseOneself(member, by);
  if (own) return own;
  if (member.status === 'removed' || (member.status === 'invited' && status !== undefined))
    return refuse('wrongStatus');
  const given = Object.fromEntries(Object.entries(office).filter(([, value]) => value !== undefined));
  return followMember(member, { ...member, ...given, status: status ?? member.status }, now);
}

/** R-KE-35: A removed member cannot be restored; the e-mail address is deleted, and the id remains for the audit log. */
export function removeMember(member: Member, by: Member, now: Instant): Member | Refusal {
  const own = refuseOneself(member, by);
  if (own) return own;
  if (member.status === 'removed') return refuse('wrongStatus');
  const { email: _email, invitation: _invitation, ...rest } = member;
  return followMember(member, { ...rest, status: 'removed' }, now);
}

/** An invitation to an officer role that was not approved ends (R-KE-71). */
export function withdrawInvitation(member: Member, now: Instant): Member | Refusal {
  if (member.status !== 'invited') return refuse('wrongStatus');
  const { email: _email, invitation: _invitation, ...rest } = member;
  return followMember(member, { ...rest, status: 'removed' }, now);
}

/**
 * A member whose volunteer file was erased is no longer a volunteer (R-IN-88). One without another role is removed, with e-mail
 * address and label.
 */
export function withoutVolunteer(member: Member, now: Instant): Member {
  const { volunteerId: _volunteerId, ...rest } = member;
  const roles = member.roles.filter((role) => role !== 'volunteer');
  if (roles.length > 0) return followMember(member, { ...rest, roles }, now);
  const { email: _email, invitation: _invitation, label: _label, ...bare } = member;
  return followMember(member, { ...bare, status: 'removed' }, now);
}

/** What the audit log records of an office; never an address. */
export const officeText = ({
  status,
  roles,
  streets,
  communities,
}: Pick<Member, 'status' | 'roles' | 'streets' | 'communities'>) =>
  [status, ...roles, ...streets, ...communities].join(' ');

/** R-KE-36: The deployment’s settings name the first member of a district, who becomes its officer at the first sign-in. */
export const firstMember = (id: Member['id'], districtCode: Member['districtCode'], sub: string): Member => ({
  id,
  districtCode,
  sub,
  roles: ['district'],
  streets: [],
  communities: [],
  status: 'active',
  version: 1,
});
