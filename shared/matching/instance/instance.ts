import { canonicalInstance, type Instance } from '../engine/instance.ts';
import { type BarredPair, barredPairs } from './barred.ts';
import { edgeCost, normalisedWeights, type Weights, waitingCredit } from './edge-cost.ts';
import { EdgeList, type Edges } from './edges.ts';
import { distanceKm, type Point, ReachIndex, spatialOrder } from './reach.ts';
import { PairTerms } from './terms.ts';

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
  /** Pairs that are barred (R-MA-05). */
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
 * The matching instance of a pool: an edge for each pair that may be. People are numbered along a k-d tree of places, by id within
 * a place, so the instance does not depend on the order of the records (R-MA-12), and neighbours on the map are close in memory.
 * R-MA-03: A volunteer is proposed only to children within the distance that they have set as their limit.
 * R-MA-04: A volunteer is proposed only to children with at least one need that they offer to meet.
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
