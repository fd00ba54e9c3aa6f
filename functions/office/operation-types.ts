/** The types of the office’s operations. */
import type { officeRoutes } from '../../shared/office/routes.ts';
import type { Call, Operation } from '../http/operation.ts';

type Routes = typeof officeRoutes;
export type OfficeOperation<K extends keyof Routes> = Operation<Routes[K]>;
export type OfficeCall<K extends keyof Routes> = Call<Routes[K]>;
