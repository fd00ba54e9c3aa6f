/** The types of matching’s operations. */
import type { matchingRoutes } from '../../shared/matching/routes.ts';
import type { Operation } from '../http/operation.ts';

type Routes = typeof matchingRoutes;
export type MatchingOperation<K extends keyof Routes> = Operation<Routes[K]>;
