import type { AuditEntry } from '../../../shared/kernel/audit-entry.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { memberLabel } from '../../../shared/office/members/member.ts';
import { listEntries } from '../../store/audit.ts';
import { readMembers } from '../../store/office/members.ts';
import type { ReportingOperation } from '../operation-types.ts';

const actorOf = ({ by }: AuditEntry) => (by.kind === 'member' ? by.memberId : undefined);

export const listAuditEntries: ReportingOperation<'listAuditEntries'> = async ({ actor, query, page }) => {
  const entries = await listEntries(actor.districtCode, query, page);
  if (isRefusal(entries)) return entries;
  const ids = entries.items.map(actorOf).filter((id) => id !== undefined);
  const members = await readMembers(new Set(ids));
  const labels = new Map<string | undefined, string | undefined>(
    members.map((member) => [member.id, memberLabel(member)]),
  );
  const items = entries.items.map((entry) => ({
    ...entry,
    memberLabel: labels.get(actorOf(entry)),
  }));
  return { status: 200, body: { ...entries, items } };
};
