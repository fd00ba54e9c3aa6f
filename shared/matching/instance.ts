import type { CostTerms, Weights } from './edge-cost.ts';
import {
  distanceShare,
  edgeCost,
  needGapShare,
  normalisedWeights,
  unmetShare,
  waitingCredit,
} from './edge-cost.ts';
import type { Instance } from './engine/instance.ts';
import { canonicalInstance } from './engine/instance.ts';
import { type BarredPair, barredPairs } from './instance-barred.ts';
import { CodeNumbers, type CodeSets, codeCount, sharedCount } from './instance-codes.ts';
import { distanceKm, type Point, ReachIndex, spatialOrder } from './instance-reach.ts';

/** A verified, waiting child with consent in force (R-MA-01). No identity: file number, community point and answers only. */
export interface PoolChild {
  readonly id: string;
  readonly point: Point;
  readonly needs: readonly string[];
  /** Those of `needs` the family wants most. */
  readonly mostWanted: readonly string[];
  readonly interests: readonly string[];
  readonly freeTimes: readonly string[];
  readonly tier: 1 | 2 | 3;
  readonly waitingDays: number;
  /** Opaque hashes of household and phone (R-MA-06). */
  readonly householdKeys: readonly string[];
}

/** An active, vetted volunteer with capacity left (R-MA-02). */
export interface PoolVolunteer {
  readonly id: string;
  readonly point: Point;
  readonly offers: readonly string[];
  readonly skills: readonly string[];
  readonly freeTimes: readonly string[];
  /** Children she can still take, at least 1. */
  readonly freeCapacity: number;
  readonly maxDistanceKm: number;
  readonly householdKeys: readonly string[];
}

export interface Pool {
  readonly children: readonly PoolChild[];
  readonly volunteers: readonly PoolVolunteer[];
  /** Pairs that may not be (R-MA-05, R-MA-06). */
  readonly barred: readonly BarredPair[];
  readonly weights: Weights;
}

/** An instance and who stands behind its numbers. */
export interface BuiltInstance {
  readonly instance: Instance;
  readonly children: readonly PoolChild[];
  readonly volunteers: readonly PoolVolunteer[];
  readonly childIds: readonly string[];
  readonly volunteerIds: readonly string[];
}

/**
 * The matching instance of a pool: an edge for each pair within the volunteer's own limit (R-MA-03), of whose needs she offers at
 * least one (R-MA-04) and which nothing bars (R-MA-05, R-MA-06). People are numbered along a k-d tree of places, by id within a place, so the
 * instance depends on the records and not on their order (R-MA-12), and neighbours on the map stand together in memory.
 * @throws RangeError when an id occurs twice, a capacity is not a whole number from 1, or the weights are unusable.
 */
export function buildInstance(pool: Pool): BuiltInstance {
  const weights = normalisedWeights(pool.weights);
  const { people: children, places } = inSpatialOrder('child', pool.children);
  const { people: volunteers } = inSpatialOrder('volunteer', pool.volunteers);
  const edges = findEdges({ children, places, volunteers, barred: pool.barred, weights });
  const instance = canonicalInstance({
    childCount: children.length,
    volunteerCount: volunteers.length,
    capacities: Int32Array.from(volunteers, freeCapacityOf),
    tiers: Uint8Array.from(children, (child) => child.tier),
    credits: Int32Array.from(children, (child) => waitingCredit(child.waitingDays)),
    ...edges,
  });
  return {
    instance,
    children,
    volunteers,
    childIds: children.map((child) => child.id),
    volunteerIds: volunteers.map((volunteer) => volunteer.id),
  };
}

function freeCapacityOf({ id, freeCapacity }: PoolVolunteer): number {
  if (Number.isInteger(freeCapacity) && freeCapacity >= 1) return freeCapacity;
  throw new RangeError(`volunteer ${id}: expected a whole free capacity from 1, found ${freeCapacity}`);
}

interface Located {
  readonly id: string;
  readonly point: Point;
}

/** People at one point: `from` up to, not including, `to`. */
interface Place {
  readonly point: Point;
  readonly from: number;
  readonly to: number;
}

/** Numbers people place by place along a k-d tree of the places, and by id within a place. */
function inSpatialOrder<T extends Located>(
  kind: string,
  records: readonly T[],
): { people: T[]; places: Place[] } {
  const byId = records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (let at = 1; at < byId.length; at++) {
    if (byId[at]!.id === byId[at - 1]!.id)
      throw new RangeError(`${kind} ${byId[at]!.id}: expected once, found twice`);
  }
  const atPlace = [...Map.groupBy(byId, ({ point }) => `${point.lat} ${point.lon}`).values()];
  const inOrder = spatialOrder(atPlace.map((group) => group[0]!.point)).map((at) => atPlace[at]!);
  let to = 0;
  const places = inOrder.map((group) => {
    const from = to;
    to += group.length;
    return { point: group[0]!.point, from, to };
  });
  return { people: inOrder.flat(), places };
}

type Edges = Pick<Instance, 'rowStart' | 'columns' | 'costs'>;

interface EdgeSearch {
  readonly children: readonly PoolChild[];
  /** The children's places. */
  readonly places: readonly Place[];
  readonly volunteers: readonly PoolVolunteer[];
  readonly barred: readonly BarredPair[];
  /** Normalised. */
  readonly weights: Weights;
}

function findEdges({ children, places, volunteers, barred, weights }: EdgeSearch): Edges {
  const isBarred = barredPairs(children, volunteers, barred);
  const reach = new ReachIndex(places.map((place) => place.point));
  const terms = new PairTerms(children, volunteers);
  const found = new EdgeList();
  volunteers.forEach((volunteer, column) => {
    for (const at of reach.near(volunteer.point, volunteer.maxDistanceKm)) {
      const { point, from, to } = places[at]!;
      const km = distanceKm(point, volunteer.point);
      if (km > volunteer.maxDistanceKm) continue;
      for (let row = from; row < to; row++) {
        if (!terms.offersSomething(row, column) || isBarred(row, column)) continue;
        found.add(row, column, edgeCost(terms.of(row, column, km), weights));
      }
    }
  });
  return found.byRow(children.length);
}

/** What one side asks for, what the other has, and how much each child asks for. */
interface CodesAsked {
  readonly asked: CodeSets;
  readonly had: CodeSets;
  readonly counts: Int32Array;
}

function codesAsked(asked: readonly (readonly string[])[], had: readonly (readonly string[])[]): CodesAsked {
  const numbers = new CodeNumbers(asked);
  const sets = numbers.setsOf(asked);
  return {
    asked: sets,
    had: numbers.setsOf(had),
    counts: Int32Array.from(asked, (_, at) => codeCount(sets, at)),
  };
}

const met = ({ asked, had }: CodesAsked, row: number, column: number) => sharedCount(asked, row, had, column);

/** Compares what a child asks for with what a volunteer has, by position. */
class PairTerms {
  private readonly volunteers: readonly PoolVolunteer[];
  private readonly needs: CodesAsked;
  private readonly mostWanted: CodesAsked;
  private readonly interests: CodesAsked;
  private readonly times: CodesAsked;

  constructor(children: readonly PoolChild[], volunteers: readonly PoolVolunteer[]) {
    this.volunteers = volunteers;
    const offers = volunteers.map((volunteer) => volunteer.offers);
    this.needs = codesAsked(
      children.map((child) => child.needs),
      offers,
    );
    this.mostWanted = codesAsked(
      children.map((child) => child.mostWanted.filter((need) => child.needs.includes(need))),
      offers,
    );
    this.interests = codesAsked(
      children.map((child) => child.interests),
      volunteers.map((volunteer) => volunteer.skills),
    );
    this.times = codesAsked(
      children.map((child) => child.freeTimes),
      volunteers.map((volunteer) => volunteer.freeTimes),
    );
  }

  /** R-MA-04 */
  offersSomething(row: number, column: number): boolean {
    return met(this.needs, row, column) > 0;
  }

  of(row: number, column: number, km: number): CostTerms {
    const mostWanted = this.mostWanted.counts[row]!;
    const coveredMostWanted = met(this.mostWanted, row, column);
    return {
      distance: distanceShare(km, this.volunteers[column]!.maxDistanceKm),
      needGap: needGapShare({
        mostWanted,
        others: this.needs.counts[row]! - mostWanted,
        coveredMostWanted,
        coveredOthers: met(this.needs, row, column) - coveredMostWanted,
      }),
      interests: unmetShare(this.interests.counts[row]!, met(this.interests, row, column)),
      freeTimes: unmetShare(this.times.counts[row]!, met(this.times, row, column)),
    };
  }
}

/** A growing list of edges, sorted by row in the end. */
class EdgeList {
  private rows = new Int32Array(1024);
  private columns = new Int32Array(1024);
  private costs = new Int32Array(1024);
  private length = 0;

  add(row: number, column: number, cost: number): void {
    if (this.length === this.rows.length) {
      this.rows = doubled(this.rows);
      this.columns = doubled(this.columns);
      this.costs = doubled(this.costs);
    }
    this.rows[this.length] = row;
    this.columns[this.length] = column;
    this.costs[this.length++] = cost;
  }

  /** Counting sort. */
  byRow(rowCount: number): Edges {
    const rowStart = new Int32Array(rowCount + 1);
    for (let at = 0; at < this.length; at++) rowStart[this.rows[at]! + 1]!++;
    for (let row = 0; row < rowCount; row++) rowStart[row + 1]! += rowStart[row]!;
    const next = rowStart.slice();
    const columns = new Int32Array(this.length);
    const costs = new Int32Array(this.length);
    for (let at = 0; at < this.length; at++) {
      const to = next[this.rows[at]!]!++;
      columns[to] = this.columns[at]!;
      costs[to] = this.costs[at]!;
    }
    return { rowStart, columns, costs };
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(values.length * 2);
  grown.set(values);
  return grown;
}
