/** What the log records of a request about data: among the entries of the child’s file. */
import type { DataRequest } from '../../../shared/intake/rights/data-request.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';

type RequestAction = 'child.dataRequested' | 'child.dataRequestAnswered' | 'child.dataRequestOverdue';

export const dataRequestFact = (
  { districtCode, childId, id, status }: DataRequest,
  action: RequestAction,
): AuditFact => ({
  ...{ districtCode, action, subject: { kind: 'child', id: childId } },
  ...{ to: status, why: id },
});
