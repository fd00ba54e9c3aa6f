/** The reporting function: digests, health, the API’s own description. It has no right to identities. */
import { reportingRoutes } from '../../shared/reporting/routes.ts';
import { serve } from '../http/serve.ts';
import { getDataReport } from './get-data-report.ts';
import { getDigest } from './get-digest.ts';
import { getHealth } from './get-health.ts';
import { getOpenapi } from './get-openapi.ts';
import { listAuditEntries } from './list-audit-entries.ts';
import { listDigests } from './list-digests.ts';
import { makeDigest } from './make-digest.ts';
import { verifyAuditLog } from './verify-audit-log.ts';

export const handler = serve(reportingRoutes, {
  getHealth,
  getOpenapi,
  listDigests,
  getDigest,
  makeDigest,
  getDataReport,
  listAuditEntries,
  verifyAuditLog,
});
