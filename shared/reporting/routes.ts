/** Reporting’s routes: digests, audit, data reports, the service’s own. */
import { defineRoutes } from '../contract/route.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { dataReportRoutes } from './data-reports/data-report-routes.ts';
import { deliveryRoutes } from './deliveries/delivery-routes.ts';
import { digestRoutes } from './digests/digest-routes.ts';
import { systemRoutes } from './system/system-routes.ts';

export const reportingRoutes = defineRoutes({
  ...systemRoutes,
  ...digestRoutes,
  ...deliveryRoutes,
  ...dataReportRoutes,
  ...auditRoutes,
});
