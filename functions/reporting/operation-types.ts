/** The types of reporting’s operations. */
import type { reportingRoutes } from '../../shared/reporting/routes.ts';
import type { Call, Operation } from '../http/operation.ts';

type Routes = typeof reportingRoutes;
export type ReportingOperation<K extends keyof Routes> = Operation<Routes[K]>;
export type ReportingCall<K extends keyof Routes> = Call<Routes[K]>;
