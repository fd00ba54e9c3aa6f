/** The reporting function: digests, health, the API’s own description. It has no right to identities. */
import { reportingRoutes } from '../../shared/reporting/routes.ts';
import { serve } from '../http/serve.ts';
import { listAuditEntries } from './audit/list-audit-entries.ts';
import { verifyAuditLog } from './audit/verify-audit-log.ts';
import { getDataReport } from './data-reports/get-data-report.ts';
import { getDigest } from './digests/get-digest.ts';
import { listDigests } from './digests/list-digests.ts';
import { makeDigest } from './digests/make-digest.ts';
import { getHealth } from './system/get-health.ts';
import { getOpenapi } from './system/get-openapi.ts';

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
