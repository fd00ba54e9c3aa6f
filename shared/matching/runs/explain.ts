/** Why the plan is as it is, in codes and numbers; every number comes from an exact solve from the stored prices. */
import { LivePlan } from '../engine/incremental.ts';
import type { Solution } from '../engine/instance.ts';
import type { BuiltInstance } from '../instance/instance.ts';
import { type PairFacts, pairFacts } from '../proposals/pair-facts.ts';
import { changeBetween, insist, type PlanChange, totalsOf, whatIf } from './explain-change.ts';

/** A solved pool, ready to answer questions about it. */
export interface ExplainedPlan {
  readonly built: BuiltInstance;
  readonly live: LivePlan;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
}

export function explainedPlan(built: BuiltInstance, solution: Solution): ExplainedPlan {
  return {
    built,
    live: LivePlan.of(built.instance, solution),
    rowOf: new Map(built.childIds.map((id, row) => [id, row])),
    columnOf: new Map(built.volunteerIds.map((id, column) => [id, column])),
  };
}

/** A child that has one of a volunteer's seats in the plan. */
export interface SeatHolder {
  readonly childId: string;
  readonly tier: number;
}

/** A candidate whom a child did not get. */
export interface PassedOver {
  readonly volunteerId: string;
  readonly facts: PairFacts;
  readonly heldBy: readonly SeatHolder[];
  /** What it would do to the plan to give her to this child all the same. */
  readonly change: PlanChange;
}

export interface ChildExplanation {
  readonly childId: string;
  /** The pair's volunteer and facts; absent where the child stays unpaired. */
  readonly chosen: { readonly volunteerId: string; readonly facts: PairFacts } | undefined;
  /** All candidates that suit the child better than the chosen one, best first; all of them where it stays unpaired. */
  readonly passedOver: readonly PassedOver[];
}

/** Explains one child's place in the plan. @throws RangeError when the child is not in the pool. */
export function explainChild(plan: ExplainedPlan, childId: string): ChildExplanation {
  const { built, live } = plan;
  const row = numberOf('child', plan.rowOf, childId);
  const column = live.volunteerOf(row);
  const facts = column === -1 ? undefined : pairFacts(built, row, column);
  const scratch = live.copy();
  scratch.removeChild(row);
  const passedOver = betterCandidates(built, row, facts?.cost ?? Number.POSITIVE_INFINITY).map(
    (candidate) => ({
      volunteerId: built.volunteerIds[candidate]!,
      facts: pairFacts(built, row, candidate),
      heldBy: holdersOf(plan, candidate),
      change: changeBetween(totalsOf(live), whatIf(scratch, insistedPair(built, row, candidate))),
    }),
  );
  return { childId, chosen: facts && { volunteerId: built.volunteerIds[column]!, facts }, passedOver };
}

function numberOf(kind: string, numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new RangeError(`${kind} ${id}: expected in the pool, found none`);
  return number;
}

/** Candidates of a child that cost less than `cost`; rows ascend by cost. */
function betterCandidates({ instance }: BuiltInstance, row: number, cost: number): number[] {
  const from = instance.rowStart[row]!;
  const to = instance.rowStart[row + 1]!;
  const better = instance.costs.subarray(from, to).filter((other) => other < cost).length;
  return Array.from(instance.columns.subarray(from, from + better));
}

export function holdersOf({ built, live }: ExplainedPlan, column: number): SeatHolder[] {
  return live
    .childrenAt(column)
    .map((row) => ({ childId: built.childIds[row]!, tier: built.children[row]!.tier }))
    .sort((a, b) => (a.childId < b.childId ? -1 : 1));
}

function insistedPair(built: BuiltInstance, row: number, column: number) {
  const { tiers, credits } = built.instance;
  return {
    volunteer: column,
    tier: tiers[row]!,
    credit: credits[row]!,
    cost: pairFacts(built, row, column).cost,
  };
}

/** A child whose volunteer changes; absent stands for none. */
export interface Move {
  readonly childId: string;
  readonly tier: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface OverridePrice {
  readonly change: PlanChange;
  /** Every child whose volunteer would change, the one in question first. */
  readonly moves: readonly Move[];
}

/**
 * What the plan becomes if an officer gives a child another of its candidates, everyone else again paired as well as can be.
 * @throws RangeError when either is not in the pool or she is no candidate of the child's.
 */
export function overridePrice(plan: ExplainedPlan, childId: string, volunteerId: string): OverridePrice {
  const { built, live } = plan;
  const row = numberOf('child', plan.rowOf, childId);
  const column = numberOf('volunteer', plan.columnOf, volunteerId);
  const pair = insistedPair(built, row, column);
  const forced = live.copy();
  forced.removeChild(row);
  const change = changeBetween(totalsOf(live), insist(forced, pair));
  const from = built.volunteerIds[live.volunteerOf(row)];
  const own = from === volunteerId ? [] : [{ childId, tier: pair.tier, from, to: volunteerId }];
  return { change, moves: [...own, ...movesBetween(built, live, forced, row)] };
}

/** Children of the pool, but for `except`, whose volunteer differs between two plans of it. */
export function movesBetween(built: BuiltInstance, before: LivePlan, after: LivePlan, except = -1): Move[] {
  return built.childIds.flatMap((childId, row) => {
    const from = before.volunteerOf(row);
    const to = after.volunteerOf(row);
    return row === except || from === to
      ? []
      : [
          {
            childId,
            tier: built.children[row]!.tier,
            from: built.volunteerIds[from],
            to: built.volunteerIds[to],
          },
        ];
  });
}
