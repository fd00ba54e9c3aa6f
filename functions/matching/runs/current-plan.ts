/** The pool as it is now with its best plan under the weights in force, from the stored prices where they still prove it. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { buildInstance, type Pool } from '../../../shared/matching/instance/instance.ts';
import { type ExplainedPlan, explainedPlan } from '../../../shared/matching/runs/explain.ts';
import { enginePool, type RunPool } from '../../../shared/matching/runs/plan-run.ts';
import { planOf } from '../../../shared/matching/runs/stored-plan.ts';
import { readPlan } from '../../store/matching/plans.ts';
import { readPool } from './run-pool.ts';

export interface CurrentPool {
  readonly people: RunPool;
  readonly pool: Pool;
  /** The plan of the pool, or of the pool without one child. */
  planWithout(childId?: string): ExplainedPlan;
}

export async function currentPool(districtCode: DistrictCode, now: Instant): Promise<CurrentPool> {
  const [records, { weights, plan: stored }] = await Promise.all([
    readPool(districtCode, now),
    readPlan(districtCode),
  ]);
  const people = { ...records, weights };
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
