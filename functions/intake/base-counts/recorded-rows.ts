/** What recording numbers of a list makes of it. */
import {
  type BaseList,
  baseListId,
  type ChangedRow,
  type ListKey,
} from '../../../shared/intake/base-counts/base-count.ts';
import { changeRows } from '../../../shared/intake/base-counts/base-rules.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { createBaseList, getBaseList, replaceBaseList } from '../../store/intake/base-lists.ts';

interface Given {
  readonly key: ListKey;
  readonly rows: readonly ChangedRow[];
  readonly actor: Member;
  readonly now: Instant;
}

/** The list as it will be, what to store, and the entry. */
export async function recordedRows({ key: { source, on }, rows, actor, now }: Given) {
  const { districtCode, id: recordedBy } = actor;
  const id = baseListId(districtCode, { source, on });
  const before = await getBaseList(id);
  const after: BaseList = {
    ...{ id, districtCode, source, on, recordedBy, recordedAt: now },
    rows: changeRows(before?.rows ?? [], rows, now),
    version: (before?.version ?? 0) + 1,
  };
  const fact: AuditFact = {
    districtCode,
    action: 'baseCount.recorded',
    subject: { kind: 'district', id: districtCode },
    to: `${source} ${on}`,
    why: `rows: ${rows.length}`,
  };
  return { after, changes: [before ? replaceBaseList(before, after) : createBaseList(after)], facts: [fact] };
}
