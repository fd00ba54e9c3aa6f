/** A member whose account the system made joins with the first sign-in; so does one who was given a new code (R-KE-45). */
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { epochSeconds, type Instant } from '../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../shared/kernel/problem.ts';
import { hasPendingCode, joinByAccount } from '../../shared/office/accounts/account-rules.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { officeText } from '../../shared/office/members/member-rules.ts';
import { appendEntry } from '../store/audit.ts';
import { getMember, replaceMember } from '../store/office/members.ts';
import { type Decision, settle } from '../store/settle.ts';
import { refuseUnapproved } from './approved-member.ts';
import { type Claims, signedInAt } from './first-sign-in.ts';

function changesOf(before: Member, after: Member, now: Instant) {
  const { id, districtCode, roles, account } = before;
  const action = before.status === 'invited' ? 'member.joined' : 'member.codeUsed';
  const subject = { kind: 'member', id } as const;
  const fact: AuditFact = { districtCode, action, subject, from: officeText(before), to: officeText(after) };
  const by = { kind: 'member', memberId: id, roles } as const;
  const entry = appendEntry(fact, { id: `${id}-code-${account?.issue}`, at: now, by });
  return [replaceMember(before, after), ...entry];
}

/** The member as they are from now on; one without a pending code as they were. */
export function joinAtSignIn(found: Member, claims: Claims, now: Instant): Promise<Member | Refusal> {
  if (!hasPendingCode(found)) return Promise.resolve(found);
  return settle(async (): Promise<Decision<Member | Refusal>> => {
    const member = (await getMember(found.id)) ?? found;
    const unapproved = await refuseUnapproved(member);
    if (unapproved) return { result: unapproved, changes: [] };
    const joined = joinByAccount(member, signedInAt(claims) ?? epochSeconds(now), now);
    if (isRefusal(joined) || joined === member) return { result: joined, changes: [] };
    return { result: { ...joined, version: member.version + 1 }, changes: changesOf(member, joined, now) };
  });
}
