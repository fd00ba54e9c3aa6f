/** All functions of the deployment on one engine, asked as whoever. */
import { allRoutes } from '../../../shared/contract/all-routes.ts';
import { type Answered, call, type Sent } from '../../call.ts';

type RouteName = keyof typeof allRoutes;

/** 10:00 in Shanghai, when everybody asks. */
export const AT = Date.parse('2026-03-10T02:00:00Z');

/** After the engine has started: the store reads its environment when it is imported. */
export async function openBothOffices() {
  const { handler: intake } = await import('../../../functions/intake/api.ts');
  const { handler: matching } = await import('../../../functions/matching/api.ts');
  const { handler: support } = await import('../../../functions/support/api.ts');
  const { handler: reporting } = await import('../../../functions/reporting/api.ts');
  const apis = { intake, matching, support, reporting };

  const ask = (name: RouteName, sub: string | undefined, sent: Sent): Promise<Answered> => {
    const route = allRoutes[name];
    const handler = apis[route.context] as Parameters<typeof call>[0];
    return call(handler, route, { at: AT, ...sent, ...(sub && { sub }) });
  };
  /** What must go well while the district is filled. */
  const act = async (name: RouteName, sub: string | undefined, sent: Sent): Promise<Answered['body']> => {
    const { status, body } = await ask(name, sub, sent);
    if (status >= 300) throw new Error(`${name} by ${sub}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    ask,
    act,
    solver: (await import('../../../functions/matching/solver.ts')).handler,
    digest: (await import('../../../functions/reporting/digest.ts')).handler,
    daily: (await import('../../../functions/intake/daily.ts')).handler,
    deliver: (await import('../../../functions/reporting/deliver.ts')).handler,
    seal: (await import('../../../functions/reporting/seal.ts')).handler,
  };
}

export type BothOffices = Awaited<ReturnType<typeof openBothOffices>>;
