/** What a decision about a member becomes. */
import type { AuditAction } from '../../../shared/kernel/audit-action.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import { officeText } from '../../../shared/office/members/member-rules.ts';
import { memberUnchanged, replaceMember } from '../../store/office/members.ts';
import type { Deciding } from './load-member.ts';

/** The officer must still be one when it is stored. */
export function memberChanged(
  { member, by }: Deciding,
  after: Member,
  action: Extract<AuditAction, `member.${string}`>,
) {
  const { districtCode, id, version } = member;
  const change = { from: officeText(member), to: officeText(after) };
  return {
    status: 200 as const,
    body: viewMember({ ...after, version: version + 1 }),
    changes: [replaceMember(member, after), memberUnchanged(by)],
    facts: [{ districtCode, action, subject: { kind: 'member' as const, id }, ...change }],
  };
}
