/** The operations of this room, by their routes. */
import { listAuditEntries } from './list-audit-entries.ts';
import { verifyAuditLog } from './verify-audit-log.ts';

export const auditOperations = {
  listAuditEntries,
  verifyAuditLog,
};
