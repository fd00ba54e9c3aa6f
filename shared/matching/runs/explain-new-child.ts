import type { NewChild } from '../engine/incremental.ts';
import { type BuiltInstance, buildInstance, type Pool, type PoolChild } from '../instance/instance.ts';
import { distanceKm } from '../instance/reach.ts';
import { type PairFacts, pairFacts } from '../proposals/pair-facts.ts';
import { type ExplainedPlan, holdersOf, type Move, movesBetween, type SeatHolder } from './explain.ts';
import { changeBetween, type PlanChange, totalsOf, whatIf } from './explain-change.ts';

/** One of a new child's best candidates. */
export interface Candidate {
  readonly volunteerId: string;
  readonly facts: PairFacts;
  readonly heldBy: readonly SeatHolder[];
  /** What giving her to the child does to the plan without the child. */
  readonly change: PlanChange;
}

export interface NewChildOutlook {
  readonly candidates: readonly Candidate[];
  /** The volunteer the child gets in the best plan with it; absent where it stays unpaired. */
  readonly volunteerId: string | undefined;
  readonly change: PlanChange;
  readonly moves: readonly Move[];
}

/**
 * The best candidates of one child more and the best plan with it, by one search from the stored prices. `plan` stays as it is.
 * @param pool the pairs that may not be and the weights, as for `buildInstance`.
 * @param limit how many candidates, the cheapest ones.
 */
export function newChildOutlook(
  plan: ExplainedPlan,
  child: PoolChild,
  pool: Pick<Pool, 'barred' | 'weights'>,
  limit = 5,
): NewChildOutlook {
  const reach = candidatesOf(plan.built, child, pool);
  const newcomer = newChildOf(plan, reach);
  const withChild = plan.live.copy();
  const number = withChild.addChild(newcomer);
  const scratch = plan.live.copy();
  const { tier, credit } = newcomer;
  const candidates = newcomer.edges.slice(0, limit).map(({ other, cost }, rank) => ({
    volunteerId: plan.built.volunteerIds[other]!,
    facts: pairFacts(reach, 0, reach.instance.columns[rank]!),
    heldBy: holdersOf(plan, other),
    change: changeBetween(totalsOf(plan.live), whatIf(scratch, { volunteer: other, tier, credit, cost })),
  }));
  return {
    candidates,
    volunteerId: plan.built.volunteerIds[withChild.volunteerOf(number)],
    change: changeBetween(totalsOf(plan.live), totalsOf(withChild)),
    moves: movesBetween(plan.built, plan.live, withChild),
  };
}

/** An instance of the one child and the volunteers in reach of it. */
function candidatesOf(
  built: BuiltInstance,
  child: PoolChild,
  { barred, weights }: Pick<Pool, 'barred' | 'weights'>,
): BuiltInstance {
  const near = built.volunteers.filter(
    ({ point, maxDistanceKm }) => distanceKm(child.point, point) <= maxDistanceKm,
  );
  return buildInstance({ children: [child], volunteers: near, barred, weights });
}

/** The child with its edges, cheapest first, in the plan's own numbers. */
function newChildOf({ columnOf }: ExplainedPlan, { instance, volunteerIds }: BuiltInstance): NewChild {
  const edges = Array.from(instance.columns, (column, edge) => ({
    other: columnOf.get(volunteerIds[column]!)!,
    cost: instance.costs[edge]!,
  }));
  return { tier: instance.tiers[0]!, credit: instance.credits[0]!, edges };
}
