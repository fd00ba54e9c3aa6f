/** What a change of a member’s household becomes; the log says that it changed, never to what. */
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import { replaceMember } from '../../store/office/members.ts';

export const factOf = (
  { id, districtCode }: Member,
  action: 'member.householdEntered' | 'member.householdCleared' | 'member.householdShared',
  why?: string,
): AuditFact => ({ districtCode, action, subject: { kind: 'member', id }, why });

export const householdChanged = (before: Member, after: Member, facts: readonly AuditFact[]) => ({
  status: 200 as const,
  body: viewMember({ ...after, version: before.version + 1 }),
  changes: [replaceMember(before, after)],
  facts,
});
