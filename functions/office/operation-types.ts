/** The types of the office’s operations. */
import type { officeRoutes } from '../../shared/office/routes.ts';
import type { Operation } from '../http/operation.ts';

type Routes = typeof officeRoutes;
export type OfficeOperation<K extends keyof Routes> = Operation<Routes[K]>;
