/** Matching’s routes: runs, proposals, answers. */
import { defineRoutes } from '../contract/route.ts';
import { proposalRoutes } from './proposals/proposal-routes.ts';
import { runRoutes } from './runs/run-routes.ts';

export const matchingRoutes = defineRoutes({ ...runRoutes, ...proposalRoutes });
