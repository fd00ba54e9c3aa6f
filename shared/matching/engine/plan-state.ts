import { EdgeLists, edgesByVolunteer } from './edge-lists.ts';
import { highestTier, type Instance, type Solution } from './instance.ts';

/** Part of those who left. */
export const GONE = 0;
/** Number of the open part: behind every tier that may yet come. */
export const OPEN = 255;

/**
 * A best plan that changes: pairs, parts and prices as in `Certificate` (with the open part numbered `OPEN`), which every operation
 * on it keeps a valid proof. Plain arrays, for they grow.
 */
export interface PlanState {
  tierCount: number;
  readonly edgesOfChild: EdgeLists;
  readonly edgesOfVolunteer: EdgeLists;
  readonly tiers: number[];
  readonly credits: number[];
  readonly childPart: number[];
  readonly childPrice: number[];
  /** Volunteer of each child, -1 for none, and the cost of the pair. */
  readonly volunteerOf: number[];
  readonly pairCost: number[];
  readonly capacities: number[];
  readonly taken: number[];
  readonly volunteerPart: number[];
  readonly volunteerPrice: number[];
  /** The children at a volunteer as a chain: the first one, and the one behind each child; -1 ends it. */
  readonly firstChildAt: number[];
  readonly nextChild: number[];
  readonly totals: { cost: number; credit: number; matchedByTier: number[] };
}

/** The state of a solved instance. */
export function stateOf(instance: Instance, solution: Solution): PlanState {
  const { rowStart, columns, costs, childCount, volunteerCount } = instance;
  const { childPart, volunteerPart, childPrice, volunteerPrice } = solution.certificate;
  const tierCount = highestTier(instance);
  const partNumber = (part: number) => (part > tierCount ? OPEN : part);
  const state: PlanState = {
    tierCount,
    edgesOfChild: new EdgeLists(rowStart, columns, costs),
    edgesOfVolunteer: edgesByVolunteer(rowStart, columns, costs, volunteerCount),
    tiers: Array.from(instance.tiers),
    credits: Array.from(instance.credits),
    childPart: Array.from(childPart, partNumber),
    childPrice: Array.from(childPrice),
    volunteerOf: new Array(childCount).fill(-1),
    pairCost: new Array(childCount).fill(0),
    capacities: Array.from(instance.capacities),
    taken: new Array(volunteerCount).fill(0),
    volunteerPart: Array.from(volunteerPart, partNumber),
    volunteerPrice: Array.from(volunteerPrice),
    firstChildAt: new Array(volunteerCount).fill(-1),
    nextChild: new Array(childCount).fill(-1),
    totals: { cost: 0, credit: 0, matchedByTier: new Array(tierCount).fill(0) },
  };
  solution.volunteerOf.forEach((volunteer, child) => {
    if (volunteer !== -1) pair(state, child, volunteer, costOfPair(state, child, volunteer));
  });
  return state;
}

/** A copy that can be changed by itself; edge lists are shared until they change. */
export function copyOf(state: PlanState): PlanState {
  return {
    tierCount: state.tierCount,
    edgesOfChild: state.edgesOfChild.copy(),
    edgesOfVolunteer: state.edgesOfVolunteer.copy(),
    tiers: state.tiers.slice(),
    credits: state.credits.slice(),
    childPart: state.childPart.slice(),
    childPrice: state.childPrice.slice(),
    volunteerOf: state.volunteerOf.slice(),
    pairCost: state.pairCost.slice(),
    capacities: state.capacities.slice(),
    taken: state.taken.slice(),
    volunteerPart: state.volunteerPart.slice(),
    volunteerPrice: state.volunteerPrice.slice(),
    firstChildAt: state.firstChildAt.slice(),
    nextChild: state.nextChild.slice(),
    totals: { ...state.totals, matchedByTier: state.totals.matchedByTier.slice() },
  };
}

/** Cost of the edge between the two. @throws RangeError when there is none. */
function costOfPair(state: PlanState, child: number, volunteer: number): number {
  const edges = state.edgesOfChild;
  for (let edge = edges.first(child); edge !== -1; edge = edges.next(child, edge)) {
    if (edges.other(edge) === volunteer) return edges.cost(edge);
  }
  throw new RangeError(`child ${child}: expected an edge to volunteer ${volunteer}, found none`);
}

/** Pairs a child that has no volunteer. */
export function pair(state: PlanState, child: number, volunteer: number, cost: number): void {
  state.volunteerOf[child] = volunteer;
  state.pairCost[child] = cost;
  state.nextChild[child] = state.firstChildAt[volunteer]!;
  state.firstChildAt[volunteer] = child;
  state.taken[volunteer]!++;
  state.totals.cost += cost;
  state.totals.credit += state.credits[child]!;
  state.totals.matchedByTier[state.tiers[child]! - 1]!++;
}

/** Parts a child from its volunteer. */
export function unpair(state: PlanState, child: number): void {
  const volunteer = state.volunteerOf[child]!;
  let before = -1;
  for (let at = state.firstChildAt[volunteer]!; at !== child; at = state.nextChild[at]!) before = at;
  if (before === -1) state.firstChildAt[volunteer] = state.nextChild[child]!;
  else state.nextChild[before] = state.nextChild[child]!;
  state.volunteerOf[child] = -1;
  state.taken[volunteer]!--;
  state.totals.cost -= state.pairCost[child]!;
  state.totals.credit -= state.credits[child]!;
  state.totals.matchedByTier[state.tiers[child]! - 1]!--;
}

/** Lets a volunteer's price fall (and those of her children rise) by `amount`, and moves them all to a part. */
export function shiftPrices(state: PlanState, volunteer: number, amount: number, part: number): void {
  state.volunteerPrice[volunteer]! -= amount;
  state.volunteerPart[volunteer] = part;
  for (let child = state.firstChildAt[volunteer]!; child !== -1; child = state.nextChild[child]!) {
    state.childPrice[child]! += amount;
    state.childPart[child] = part;
  }
}
