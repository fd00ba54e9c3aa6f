/** What one row of a request for many accounts becomes. */
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import {
  type AccountRequest,
  isVolunteerRow,
  type RequestedMember,
  type RequestedRow,
} from '../../../shared/office/accounts/account-request.ts';
import { retryAccount } from '../../../shared/office/accounts/account-rules.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { givesOfficerRole } from '../../../shared/office/members/officer-roles.ts';
import { codeTerms } from '../../casework/account-maker.ts';
import { invitedWithAccount } from '../../casework/invited-member.ts';
import { inviteVolunteer, membershipOf } from '../../casework/volunteer-member.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import { getMember, replaceMember } from '../../store/office/members.ts';
import { type Decided, NOTHING } from '../../store/outcome.ts';

/** A member already: what failed is asked for again, what is under way or made stays as it is. */
async function askAgain(member: Member, now: Instant): Promise<Decided> {
  const { id, districtCode, status } = member;
  const again = status === 'removed' ? undefined : retryAccount(member, await codeTerms(districtCode, now));
  if (!again || isRefusal(again)) return NOTHING;
  const subject = { kind: 'member', id } as const;
  const fact = { districtCode, action: 'member.accountAsked', subject } as const;
  return { changes: [replaceMember(member, again)], facts: [fact] };
}

async function decideVolunteer(id: VolunteerId, now: Instant): Promise<Decided> {
  const volunteer = await getVolunteer(id);
  if (volunteer?.status !== 'active') return NOTHING;
  const { member } = await membershipOf(id);
  return member ? askAgain(member, now) : inviteVolunteer(volunteer, now);
}

type Asking = Pick<AccountRequest, 'districtCode' | 'awaitsChangeId'>;

async function decideMember(
  { memberId: id, office }: RequestedMember,
  { districtCode, awaitsChangeId }: Asking,
  now: Instant,
): Promise<Decided> {
  const member = await getMember(id);
  if (member) return askAgain(member, now);
  if (!office) return NOTHING;
  const waits = givesOfficerRole([], office.roles) ? awaitsChangeId : undefined;
  return invitedWithAccount(office, { id, districtCode, awaitsChangeId: waits }, now);
}

export async function decideRow(row: RequestedRow, asking: Asking, now: Instant): Promise<Decided> {
  if (!isVolunteerRow(row)) return decideMember(row, asking, now);
  return row.volunteerId && !row.refused ? decideVolunteer(row.volunteerId, now) : NOTHING;
}
