import { solve } from '../engine/solve.ts';
import type { Weights } from '../instance/edge-cost.ts';
import { type BuiltInstance, buildInstance, type Pool, type PoolChild } from '../instance/instance.ts';
import { pairFacts } from '../proposals/pair-facts.ts';
import type { Move } from './explain.ts';

/** What a plan comes to, in terms that mean the same under all weights. */
export interface PlanMeasures {
  readonly matchedByTier: readonly number[];
  /** Sum of the pairs' distances. */
  readonly distanceKm: number;
  readonly needsCovered: number;
  readonly needsNotCovered: number;
  readonly interestsShared: number;
  readonly timesShared: number;
}

export interface WeightsPreview {
  readonly before: PlanMeasures;
  readonly after: PlanMeasures;
  /** Every child whose volunteer differs, by id. */
  readonly moves: readonly Move[];
}

/** What other weights would change: both plans are solved, nothing is stored. */
export function previewWeights(pool: Pool, weights: Weights): WeightsPreview {
  const before = solvedPlan(pool);
  const after = solvedPlan({ ...pool, weights });
  const moves = pool.children.toSorted(byId).flatMap(({ id, tier }) => {
    const from = before.volunteerIdOf.get(id);
    const to = after.volunteerIdOf.get(id);
    return from === to ? [] : [{ childId: id, tier, from, to }];
  });
  return { before: before.measures, after: after.measures, moves };
}

const byId = (a: PoolChild, b: PoolChild) => (a.id < b.id ? -1 : 1);

function solvedPlan(pool: Pool) {
  const built = buildInstance(pool);
  const { volunteerOf, matchedByTier } = solve(built.instance);
  const paired = built.childIds.flatMap((childId, row) =>
    volunteerOf[row] === -1 ? [] : [{ childId, row }],
  );
  return {
    volunteerIdOf: new Map(
      paired.map(({ childId, row }) => [childId, built.volunteerIds[volunteerOf[row]!]!]),
    ),
    measures: {
      matchedByTier,
      ...sumsOf(
        built,
        paired.map(({ row }) => [row, volunteerOf[row]!]),
      ),
    },
  };
}

function sumsOf(
  built: BuiltInstance,
  pairs: readonly (readonly [number, number])[],
): Omit<PlanMeasures, 'matchedByTier'> {
  const facts = pairs.map(([row, column]) => pairFacts(built, row, column));
  const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    distanceKm: total(facts.map((pair) => pair.distanceKm)),
    needsCovered: total(facts.map((pair) => pair.covered.length)),
    needsNotCovered: total(facts.map((pair) => pair.notCovered.length)),
    interestsShared: total(facts.map((pair) => pair.sharedInterests.length)),
    timesShared: total(facts.map((pair) => pair.sharedTimes.length)),
  };
}
