import type { LivePlan } from '../engine/incremental.ts';

/** What a change does to the plan, exactly: after less before. */
export interface PlanChange {
  /** Children paired more or fewer of tier 1, 2, …. */
  readonly matchedByTier: readonly number[];
  /** Cost less credit, in points; above zero the plan gets worse (R-MA-11). */
  readonly objective: number;
}

/** Totals of a plan at one moment. */
interface Totals {
  readonly matchedByTier: readonly number[];
  readonly objective: number;
}

export function totalsOf({ matchedByTier, objective }: LivePlan): Totals {
  return { matchedByTier: matchedByTier.slice(), objective };
}

export function changeBetween(before: Totals, after: Totals): PlanChange {
  const tiers = Math.max(before.matchedByTier.length, after.matchedByTier.length);
  return {
    matchedByTier: Array.from(
      { length: tiers },
      (_, at) => (after.matchedByTier[at] ?? 0) - (before.matchedByTier[at] ?? 0),
    ),
    objective: after.objective - before.objective,
  };
}

/** A pair somebody insists on: the child's tier (from 1), its credit and the edge's cost in points. */
export interface InsistedPair {
  readonly volunteer: number;
  readonly tier: number;
  readonly credit: number;
  readonly cost: number;
}

/**
 * The totals of the best plan in which the volunteer gives a seat to a child that is not in `plan`. Takes the seat away for good; the
 * rest is what `plan` then holds.
 */
export function insist(plan: LivePlan, { volunteer, tier, credit, cost }: InsistedPair): Totals {
  plan.removeSeat(volunteer);
  const matchedByTier = plan.matchedByTier.slice();
  while (matchedByTier.length < tier) matchedByTier.push(0);
  matchedByTier[tier - 1]!++;
  return { matchedByTier, objective: plan.objective + cost - credit };
}

/** As `insist`, but gives the seat back: `plan` is afterwards a best plan of the same pool again. */
export function whatIf(plan: LivePlan, pair: InsistedPair): Totals {
  const after = insist(plan, pair);
  plan.addSeat(pair.volunteer);
  return after;
}
