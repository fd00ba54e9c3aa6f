/** The reporting function: digests, health, the API’s own description. It has no right to identities. */
import { reportingRoutes } from '../../shared/reporting/routes.ts';
import { serve } from '../http/serve.ts';
import { auditOperations } from './audit/operations.ts';
import { dataReportOperations } from './data-reports/operations.ts';
import { deliveryOperations } from './deliveries/operations.ts';
import { madeDigest } from './digests/made-digest.ts';
import { digestOperations } from './digests/operations.ts';
import { systemOperations } from './system/operations.ts';

const operations = {
  ...auditOperations,
  ...dataReportOperations,
  ...deliveryOperations,
  ...digestOperations,
  ...systemOperations,
};

export const handler = serve(reportingRoutes, operations, { rebuilt: { makeDigest: madeDigest } });
