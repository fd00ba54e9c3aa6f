/** All functions of the deployment on one engine, asked as whoever. */

import type { Answered, Sent } from '../../call.ts';
import { asker, loadHandlers, type RouteName } from '../../handlers.ts';
import { underRole } from '../../policy-check.ts';

/** 10:00 in Shanghai, when everybody asks. */
export const AT = Date.parse('2026-03-10T02:00:00Z');

/** After the engine has started: the store reads its environment when it is imported. */
export async function openBothOffices() {
  const askAny = asker(await loadHandlers());

  const ask = (name: RouteName, sub: string | undefined, sent: Sent): Promise<Answered> =>
    askAny(name, { at: AT, ...sent, ...(sub && { sub }) });
  /** What must go well while the district is filled. */
  const act = async (name: RouteName, sub: string | undefined, sent: Sent): Promise<Answered['body']> => {
    const { status, body } = await ask(name, sub, sent);
    if (status >= 300) throw new Error(`${name} by ${sub}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    ask,
    act,
    solver: underRole('solver', (await import('../../../functions/matching/runs/solver.ts')).handler),
    digest: underRole('digest', (await import('../../../functions/reporting/digests/digest.ts')).handler),
    daily: underRole('daily', (await import('../../../functions/jobs/daily.ts')).handler),
    deliver: underRole(
      'deliver',
      (await import('../../../functions/reporting/deliveries/deliver.ts')).handler,
    ),
    seal: underRole('seal', (await import('../../../functions/reporting/audit/seal.ts')).handler),
  };
}

export type BothOffices = Awaited<ReturnType<typeof openBothOffices>>;
