import { describe, expect, it } from 'vitest';
import { solve } from '../../../shared/matching/engine/solve.ts';
import { buildInstance, type Pool } from '../../../shared/matching/instance/instance.ts';
import { explainChild, explainedPlan, overridePrice } from '../../../shared/matching/runs/explain.ts';
import { newChildOutlook } from '../../../shared/matching/runs/explain-new-child.ts';
import { previewWeights } from '../../../shared/matching/runs/explain-weights.ts';
import { poolChild, poolOf, poolVolunteer, town, WEIGHTS } from './pools.ts';

function explained(pool: Pool) {
  const built = buildInstance(pool);
  return explainedPlan(built, solve(built.instance));
}

const toThree = (counts: readonly number[]) => [0, 1, 2].map((tier) => counts[tier] ?? 0);

function worthOf(pool: Pool) {
  const { matchedByTier, objective } = solve(buildInstance(pool).instance);
  return { matchedByTier: toThree(matchedByTier), objective };
}

/** What the plan changes by when the pair is forced, from two full solves: bar the child from everyone else. */
function changeByResolving(pool: Pool, childId: string, volunteerId: string) {
  const before = worthOf(pool);
  const others = pool.volunteers
    .filter(({ id }) => id !== volunteerId)
    .map(({ id }) => ({ childId, volunteerId: id }));
  const first = pool.children.map((child) =>
    child.id === childId ? { ...child, tier: 1 as const } : { ...child, tier: (child.tier + 1) as 2 | 3 },
  );
  const { matchedByTier, objective } = solve(
    buildInstance({ ...pool, children: first, barred: [...pool.barred, ...others] }).instance,
  );
  const own = pool.children.find(({ id }) => id === childId)!.tier;
  const forced = toThree(matchedByTier.slice(1));
  forced[own - 1]!++;
  return {
    matchedByTier: forced.map((count, tier) => count - before.matchedByTier[tier]!),
    objective: objective - before.objective,
  };
}

/** A town in which volunteers are in short supply, so that plans hang together. */
const pool = town(11, 90, 40);

describe('R-MA-41: explainChild', () => {
  it('names what was passed over for each child, and prices it as a full solve does', () => {
    const plan = explained(pool);
    let checked = 0;
    for (const childId of plan.built.childIds) {
      const { chosen, passedOver } = explainChild(plan, childId);
      for (const { volunteerId, facts, change, heldBy } of passedOver) {
        expect(facts.cost).toBeLessThan(chosen?.facts.cost ?? Number.POSITIVE_INFINITY);
        expect(heldBy.map((holder) => holder.childId)).not.toContain(childId);
        if (checked++ > 60) continue;
        expect({ ...change, matchedByTier: toThree(change.matchedByTier) }).toEqual(
          changeByResolving(pool, childId, volunteerId),
        );
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('R-MA-10: for a candidate given to a child of tier 1 it shows that taking them leaves one child unpaired', () => {
    const children = [poolChild({ id: 'first', tier: 1 }), poolChild({ id: 'second', tier: 2 })];
    expect(explainChild(explained(poolOf({ children })), 'second')).toMatchObject({
      chosen: undefined,
      passedOver: [
        {
          volunteerId: 'volunteer-1',
          heldBy: [{ childId: 'first', tier: 1 }],
          change: { matchedByTier: [-1, 1], objective: 0 },
        },
      ],
    });
  });

  it('refuses a child that is not in the pool', () => {
    expect(() => explainChild(explained(poolOf()), 'child-9')).toThrow(RangeError);
  });
});

describe('R-MA-42: overridePrice', () => {
  it('equals the difference of two full solves, for every other candidate', () => {
    const plan = explained(pool);
    const { rowStart, columns } = plan.built.instance;
    for (const [row, childId] of plan.built.childIds.slice(0, 25).entries()) {
      for (const column of columns.subarray(rowStart[row], rowStart[row + 1])) {
        const volunteerId = plan.built.volunteerIds[column]!;
        const { change, moves } = overridePrice(plan, childId, volunteerId);
        expect({ ...change, matchedByTier: toThree(change.matchedByTier) }).toEqual(
          changeByResolving(pool, childId, volunteerId),
        );
        if (plan.live.volunteerOf(row) !== column)
          expect(moves[0]).toMatchObject({ childId, to: volunteerId });
      }
    }
  });

  it('refuses a volunteer who is not a candidate', () => {
    const volunteers = [poolVolunteer(), poolVolunteer({ id: 'volunteer-2', offers: ['C1'] })];
    expect(() => overridePrice(explained(poolOf({ volunteers })), 'child-1', 'volunteer-2')).toThrow(
      RangeError,
    );
  });
});

describe('R-MA-40: newChildOutlook', () => {
  it('shows the best plan with one child more as a full solve finds it, and its five cheapest candidates', () => {
    const newcomers = town(12, 30, 1).children.map((child) => ({ ...child, id: `new-${child.id}` }));
    const plan = explained(pool);
    for (const child of newcomers) {
      const { candidates, change, volunteerId } = newChildOutlook(plan, child, pool);
      const larger = { ...pool, children: [...pool.children, child] };
      const before = worthOf(pool);
      const after = worthOf(larger);
      expect({ ...change, matchedByTier: toThree(change.matchedByTier) }).toEqual({
        matchedByTier: after.matchedByTier.map((count, tier) => count - before.matchedByTier[tier]!),
        objective: after.objective - before.objective,
      });
      const costs = candidates.map(({ facts }) => facts.cost);
      expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      expect(candidates.length).toBeLessThanOrEqual(5);
      const chosen = candidates.find((candidate) => candidate.volunteerId === volunteerId);
      if (chosen) expect(chosen.change).toEqual(change);
    }
  });

  it('a child nobody can reach stays unpaired and moves nobody', () => {
    const child = poolChild({ id: 'far', point: { lat: 0, lon: 0 } });
    expect(newChildOutlook(explained(pool), child, pool)).toMatchObject({
      candidates: [],
      volunteerId: undefined,
      moves: [],
    });
  });
});

describe('previewWeights', () => {
  it('the same weights change nothing', () => {
    const { before, after, moves } = previewWeights(pool, WEIGHTS);
    expect(moves).toEqual([]);
    expect(after).toEqual(before);
  });

  it('distance alone brings pairs nearer, needs alone cover more', () => {
    const none = { distance: 0, needGap: 0, interests: 0, freeTimes: 0 };
    const roomy = { ...town(13, 60, 90), weights: WEIGHTS };
    const nearer = previewWeights(roomy, { ...none, distance: 1 });
    const fuller = previewWeights(roomy, { ...none, needGap: 1 });
    expect(nearer.after.distanceKm).toBeLessThan(nearer.before.distanceKm);
    expect(fuller.after.needsCovered).toBeGreaterThan(fuller.before.needsCovered);
    expect(nearer.moves.length).toBeGreaterThan(0);
  });
});
