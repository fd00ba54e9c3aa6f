/** The handlers of all contexts. To be loaded after the engine has started: the store reads its environment when it is imported. */
import { allRoutes } from '../shared/all-routes.ts';
import { functionOf, type ServingFunction } from '../shared/contract/route.ts';
import { type Answered, call, type Sent } from './call.ts';

export type RouteName = keyof typeof allRoutes;
type Handler = Parameters<typeof call>[0];

export async function loadHandlers(): Promise<Record<ServingFunction, Handler>> {
  const [office, intake, matching, support, reporting, harm] = await Promise.all([
    import('../functions/office/api.ts'),
    import('../functions/intake/api.ts'),
    import('../functions/matching/api.ts'),
    import('../functions/support/api.ts'),
    import('../functions/reporting/api.ts'),
    import('../functions/intake/harm/harm.ts'),
  ]);
  return {
    office: office.handler as Handler,
    intake: intake.handler as Handler,
    matching: matching.handler as Handler,
    support: support.handler as Handler,
    reporting: reporting.handler as Handler,
    harm: harm.handler as Handler,
  };
}

/** Asks the function that a route belongs to. */
export const asker =
  (handlers: Record<ServingFunction, Handler>) =>
  (name: RouteName, sent: Sent = {}): Promise<Answered> =>
    call(handlers[functionOf(allRoutes[name])], allRoutes[name], sent);
