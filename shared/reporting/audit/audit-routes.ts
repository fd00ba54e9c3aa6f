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
    summary: 'Who did what, newest first; a filtered page may be short and still have a next one',
    query: auditQuery,
    replies: { 200: pageOf(shownEntry) },
  },
  verifyAuditLog: {
    method: 'GET',
    path: '/v1/audit/verification',
    context: 'reporting',
    access: 'readAudit',
    summary:
      'Whether the district’s chain of seals holds, or the first thing that is wrong with it; with `next`, so far',
    query: verificationQuery,
    replies: { 200: verificationSchema.meta({ id: 'AuditVerification' }) },
  },
});
