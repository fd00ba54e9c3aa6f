/** What a person can read and check about a pair. */
import type * as z from 'zod';
import type { BuiltInstance } from '../instance/instance.ts';
import { distanceKm } from '../instance/reach.ts';
import type { pairFactsSchema } from './proposal.ts';

export type PairFacts = z.infer<typeof pairFactsSchema>;

const METRES_SHOWN = 10;

/** Kilometres to two places: nearer than the community's point nothing is known. */
const rounded = (km: number) => Math.round((km * 1000) / METRES_SHOWN) / (1000 / METRES_SHOWN);

/**
 * The facts of an edge.
 * @param child row of the instance.
 * @param volunteer column; must be a candidate of the child's.
 */
export function pairFacts(
  { instance, children, volunteers }: BuiltInstance,
  child: number,
  volunteer: number,
): PairFacts {
  const { rowStart, columns, costs } = instance;
  const from = rowStart[child]!;
  const to = rowStart[child + 1]!;
  const at = columns.subarray(from, to).indexOf(volunteer);
  if (at < 0) throw new RangeError(`volunteer ${volunteer} is no candidate of child ${child}`);
  const asked = children[child]!;
  const offered = volunteers[volunteer]!;
  const cost = costs[from + at]!;
  return {
    distanceKm: rounded(distanceKm(asked.point, offered.point)),
    cost,
    covered: asked.needs.filter((need) => offered.offers.includes(need)),
    notCovered: asked.needs.filter((need) => !offered.offers.includes(need)),
    sharedInterests: asked.interests.filter((interest) => offered.skills.includes(interest)),
    sharedTimes: asked.freeTimes.filter((time) => offered.freeTimes.includes(time)),
    rank: 1 + costs.subarray(from, to).filter((other) => other < cost).length,
    candidates: to - from,
  };
}
