/** The pool as it is now with its best plan, from the stored prices where they still prove it. */
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { type ExplainedPlan, explainedPlan } from '../../shared/matching/explain.ts';
import { buildInstance, type Pool } from '../../shared/matching/instance.ts';
import { enginePool, type RunPool } from '../../shared/matching/run.ts';
import { DEFAULT_WEIGHTS } from '../../shared/matching/schema.ts';
import { planOf } from '../../shared/matching/stored-plan.ts';
import { readPlan } from '../store/plans.ts';
import { readPool } from './run-pool.ts';

export interface CurrentPool {
  readonly people: RunPool;
  readonly pool: Pool;
  /** The plan of the pool, or of the pool without one child. */
  planWithout(childId?: string): ExplainedPlan;
}

export async function currentPool(districtCode: DistrictCode, now: Instant): Promise<CurrentPool> {
  const [people, stored] = await Promise.all([
    readPool({ districtCode, weights: DEFAULT_WEIGHTS }, now),
    readPlan(districtCode),
  ]);
  const pool = enginePool(people);
  return {
    people,
    pool,
    planWithout: (childId) => {
      const built = buildInstance({ ...pool, children: pool.children.filter(({ id }) => id !== childId) });
      return explainedPlan(built, planOf(built, stored));
    },
  };
}
