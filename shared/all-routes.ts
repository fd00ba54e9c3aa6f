/** The only list of all routes. */
import { intakeRoutes } from './intake/routes.ts';
import { matchingRoutes } from './matching/routes.ts';
import { officeRoutes } from './office/routes.ts';
import { reportingRoutes } from './reporting/routes.ts';
import { supportRoutes } from './support/routes.ts';

export const allRoutes = {
  ...officeRoutes,
  ...intakeRoutes,
  ...matchingRoutes,
  ...supportRoutes,
  ...reportingRoutes,
};
