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
 * least one (R-MA-04) and which nothing bars (R-MA-05, R-MA-06). People are numbered along a k-d tree built in order of id, so the
 * instance depends on the records and not on their order (R-MA-12), and neighbours on the map stand together in memory.
 * @throws RangeError when an id occurs twice, a capacity is not a whole number from 1, or the weights are unusable.
 */
export function buildInstance(pool: Pool): BuiltInstance {
  const weights = normalisedWeights(pool.weights);
  const children = inSpatialOrder('child', pool.children);
  const volunteers = inSpatialOrder('volunteer', pool.volunteers);
  const edges = findEdges(children, volunteers, pool.barred, weights);
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

function inSpatialOrder<T extends { readonly id: string; readonly point: Point }>(
  kind: string,
  records: readonly T[],
): T[] {
  const byId = records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (let at = 1; at < byId.length; at++) {
    if (byId[at]!.id === byId[at - 1]!.id)
      throw new RangeError(`${kind} ${byId[at]!.id}: expected once, found twice`);
  }
  return spatialOrder(byId.map((record) => record.point)).map((at) => byId[at]!);
}

type Edges = Pick<Instance, 'rowStart' | 'columns' | 'costs'>;

function findEdges(
  children: readonly PoolChild[],
  volunteers: readonly PoolVolunteer[],
  barred: readonly BarredPair[],
  weights: Weights,
): Edges {
  const isBarred = barredPairs(children, volunteers, barred);
  const reach = new ReachIndex(children.map((child) => child.point));
  const terms = new PairTerms(children, volunteers);
  const found = new EdgeList();
  volunteers.forEach((volunteer, column) => {
    for (const row of reach.near(volunteer.point, volunteer.maxDistanceKm)) {
      if (!terms.offersSomething(row, column)) continue;
      const km = distanceKm(children[row]!.point, volunteer.point);
      if (km > volunteer.maxDistanceKm || isBarred(row, column)) continue;
      found.add(row, column, edgeCost(terms.of(row, column, km), weights));
    }
  });
  return found.byRow(children.length);
}

/** Compares what a child asks for with what a volunteer has, by position. */
class PairTerms {
  private readonly volunteers: readonly PoolVolunteer[];
  private readonly needs: CodeSets;
  private readonly mostWanted: CodeSets;
  private readonly offers: CodeSets;
  private readonly interests: CodeSets;
  private readonly skills: CodeSets;
  private readonly childTimes: CodeSets;
  private readonly volunteerTimes: CodeSets;

  constructor(children: readonly PoolChild[], volunteers: readonly PoolVolunteer[]) {
    this.volunteers = volunteers;
    const needs = children.map((child) => child.needs);
    const interests = children.map((child) => child.interests);
    const times = children.map((child) => child.freeTimes);
    const needNumbers = new CodeNumbers(needs);
    const interestNumbers = new CodeNumbers(interests);
    const timeNumbers = new CodeNumbers(times);
    this.needs = needNumbers.setsOf(needs);
    this.mostWanted = needNumbers.setsOf(
      children.map((child) => child.mostWanted.filter((need) => child.needs.includes(need))),
    );
    this.offers = needNumbers.setsOf(volunteers.map((volunteer) => volunteer.offers));
    this.interests = interestNumbers.setsOf(interests);
    this.skills = interestNumbers.setsOf(volunteers.map((volunteer) => volunteer.skills));
    this.childTimes = timeNumbers.setsOf(times);
    this.volunteerTimes = timeNumbers.setsOf(volunteers.map((volunteer) => volunteer.freeTimes));
  }

  /** R-MA-04 */
  offersSomething(row: number, column: number): boolean {
    return sharedCount(this.needs, row, this.offers, column) > 0;
  }

  of(row: number, column: number, km: number): CostTerms {
    const mostWanted = codeCount(this.mostWanted, row);
    const coveredMostWanted = sharedCount(this.mostWanted, row, this.offers, column);
    return {
      distance: distanceShare(km, this.volunteers[column]!.maxDistanceKm),
      needGap: needGapShare({
        mostWanted,
        others: codeCount(this.needs, row) - mostWanted,
        coveredMostWanted,
        coveredOthers: sharedCount(this.needs, row, this.offers, column) - coveredMostWanted,
      }),
      interests: unmetShare(
        codeCount(this.interests, row),
        sharedCount(this.interests, row, this.skills, column),
      ),
      freeTimes: unmetShare(
        codeCount(this.childTimes, row),
        sharedCount(this.childTimes, row, this.volunteerTimes, column),
      ),
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
