/** What each term of an edge's cost weighs, in any unit: only the ratios count. Versioned by the district. */
export interface Weights {
  readonly distance: number;
  readonly needGap: number;
  readonly interests: number;
  readonly freeTimes: number;
}

/** The four terms of a pair's cost, each a share from 0 (ideal) to 1. */
export interface CostTerms {
  readonly distance: number;
  readonly needGap: number;
  readonly interests: number;
  readonly freeTimes: number;
}

const WORST_COST = 10_000;
const POINTS_A_DAY = 10;
const MAX_DAYS_COUNTED = 365;
const MOST_WANTED_COUNTS = 3;

/**
 * Scales weights so that they add up to 1; they need not add up to 100.
 * @throws RangeError when a weight is negative or not finite, or all are zero.
 */
export function normalisedWeights(weights: Weights): Weights {
  const { distance, needGap, interests, freeTimes } = weights;
  const all = [distance, needGap, interests, freeTimes];
  const total = all.reduce((sum, weight) => sum + weight, 0);
  if (!all.every((weight) => weight >= 0 && Number.isFinite(weight)) || !(total > 0)) {
    throw new RangeError(`weights: expected numbers from 0, not all zero, found ${all.join(', ')}`);
  }
  return {
    distance: distance / total,
    needGap: needGap / total,
    interests: interests / total,
    freeTimes: freeTimes / total,
  };
}

/** The cost of a pair (R-MA-11), a whole number from 0 (ideal) to 10000: the weighted sum of its terms. `weights` are normalised. */
export function edgeCost(terms: CostTerms, weights: Weights): number {
  const sum =
    terms.distance * weights.distance +
    terms.needGap * weights.needGap +
    terms.interests * weights.interests +
    terms.freeTimes * weights.freeTimes;
  return Math.min(WORST_COST, Math.round(WORST_COST * sum));
}

/** What pairing a child is worth for its wait (R-MA-11), in points: 10 a day, 365 days at most. `waitingDays` from 0. */
export function waitingCredit(waitingDays: number): number {
  return POINTS_A_DAY * Math.max(0, Math.min(MAX_DAYS_COUNTED, Math.floor(waitingDays)));
}

/** Share of her own limit that the way to the child uses up. A limit of 0 km reaches only the same point, at no cost. */
export function distanceShare(distanceKm: number, maxDistanceKm: number): number {
  return maxDistanceKm > 0 ? Math.min(1, distanceKm / maxDistanceKm) : 0;
}

/** Share of the child's needs that stays uncovered; a most-wanted need counts 3, another 1. `counts` are numbers of needs. */
export function needGapShare(counts: {
  mostWanted: number;
  others: number;
  coveredMostWanted: number;
  coveredOthers: number;
}): number {
  const all = MOST_WANTED_COUNTS * counts.mostWanted + counts.others;
  const covered = MOST_WANTED_COUNTS * counts.coveredMostWanted + counts.coveredOthers;
  return all === 0 ? 0 : 1 - covered / all;
}

/**
 * Share of what the child states (interests, free times) that the volunteer does not meet. A child that states nothing misses nothing:
 * 0, the same for every volunteer. A volunteer who states nothing meets nothing: 1. So stating more never makes a pair dearer for her.
 */
export function unmetShare(stated: number, met: number): number {
  return stated === 0 ? 0 : 1 - met / stated;
}
