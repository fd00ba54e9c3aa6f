/** The types of support’s operations. */
import type { supportRoutes } from '../../shared/support/routes.ts';
import type { Call, Operation } from '../http/operation.ts';

type Routes = typeof supportRoutes;
export type SupportOperation<K extends keyof Routes> = Operation<Routes[K]>;
export type SupportCall<K extends keyof Routes> = Call<Routes[K]>;
