/** The audit log: its entries and its proof. */
import { pageOf } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { auditQuery, shownEntry, verificationQuery } from './query.ts';
import { verificationSchema } from './verification.ts';

export const auditRoutes = defineRoutes({
  listAuditEntries: {
    method: 'GET',
    path: '/v1/audit',
    context: 'reporting',
    access: 'readAudit',
    summary: 'Lists audit entries, newest first; a filtered page may be short and still have a next page',
    query: auditQuery,
    replies: { 200: pageOf(shownEntry) },
  },
  verifyAuditLog: {
    method: 'GET',
    path: '/v1/audit/verification',
    context: 'reporting',
    access: 'readAudit',
    summary:
      'Checks the district’s chain of seals and returns the first fault, if any; with `next`, the result so far',
    query: verificationQuery,
    replies: { 200: verificationSchema.meta({ id: 'AuditVerification' }) },
  },
});
