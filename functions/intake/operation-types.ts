/** The types of intake’s operations. */
import type { intakeRoutes } from '../../shared/intake/routes.ts';
import type { Call, Operation } from '../http/operation.ts';

type Routes = typeof intakeRoutes;
export type IntakeOperation<K extends keyof Routes> = Operation<Routes[K]>;
export type IntakeCall<K extends keyof Routes> = Call<Routes[K]>;
