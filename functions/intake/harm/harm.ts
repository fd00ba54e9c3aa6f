/** The harm function: reports of harm and nothing else, so that nothing else keeps it busy (Rule 12). */
import { routesOf } from '../../../shared/contract/route.ts';
import { intakeRoutes } from '../../../shared/intake/routes.ts';
import { serve } from '../../http/serve.ts';
import { handOverUrgent } from '../../http/urgent-work.ts';
import { harmOperations } from './operations.ts';

export const handler = serve(routesOf(intakeRoutes, 'harm'), harmOperations, { handOver: handOverUrgent });
