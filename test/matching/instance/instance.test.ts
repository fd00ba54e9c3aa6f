import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyCertificate } from '../../../shared/matching/engine/certificate.ts';
import { solve } from '../../../shared/matching/engine/solve.ts';
import { waitingCredit } from '../../../shared/matching/instance/edge-cost.ts';
import { buildInstance, type Pool } from '../../../shared/matching/instance/instance.ts';
import { distanceKm } from '../../../shared/matching/instance/reach.ts';
import { poolChild, poolOf, poolVolunteer, town, WEIGHTS } from '../runs/pools.ts';

const edgesOf = (pool: Pool) => Array.from(buildInstance(pool).instance.costs);

/** A point so many kilometres north of home. */
const north = (km: number) => ({ lat: 31.78 + (km / 6371) * (180 / Math.PI), lon: 119.93 });

const childWith = (change: Parameters<typeof poolChild>[0]) => poolOf({ children: [poolChild(change)] });
const volunteerWith = (change: Parameters<typeof poolVolunteer>[0]) =>
  poolOf({ volunteers: [poolVolunteer(change)] });

/** The pairs by id that a full comparison of every child with every volunteer allows. */
function allowedPairs({ children, volunteers, barred }: Pool): string[] {
  const isBarred = new Set(barred.map(({ childId, volunteerId }) => `${childId} ${volunteerId}`));
  return children
    .flatMap((child) =>
      volunteers
        .filter((volunteer) => distanceKm(child.point, volunteer.point) <= volunteer.maxDistanceKm)
        .filter((volunteer) => volunteer.offers.some((offer) => child.needs.includes(offer)))
        .filter((volunteer) => !volunteer.householdKeys.some((key) => child.householdKeys.includes(key)))
        .map((volunteer) => `${child.id} ${volunteer.id}`),
    )
    .filter((pair) => !isBarred.has(pair))
    .sort();
}

function pairsById(pool: Pool): string[] {
  const { instance, childIds, volunteerIds } = buildInstance(pool);
  const { volunteerOf } = solve(instance);
  return childIds.map((id, row) => `${id} ${volunteerIds[volunteerOf[row]!]}`).sort();
}

describe('buildInstance', () => {
  it.each([
    [2.99, 1],
    [3, 1],
    [3.01, 0],
  ])('R-MA-03: at %d km of 3 there are %d edges', (km, count) => {
    expect(edgesOf(childWith({ point: north(km - 1e-9) }))).toHaveLength(count);
  });

  it('R-MA-03: a limit of 0 km reaches the same point, and no other', () => {
    expect(edgesOf(volunteerWith({ maxDistanceKm: 0 }))).toEqual([0]);
    expect(edgesOf(volunteerWith({ maxDistanceKm: 0, point: north(0.1) }))).toEqual([]);
  });

  it('R-MA-03: reaches across the 180th meridian', () => {
    const children = [poolChild({ point: { lat: 0, lon: 179.999 } })];
    expect(
      edgesOf(poolOf({ children, volunteers: [poolVolunteer({ point: { lat: 0, lon: -179.999 } })] })),
    ).toHaveLength(1);
  });

  it('R-MA-04: a volunteer who offers none of the needs is not a candidate', () => {
    expect(edgesOf(volunteerWith({ offers: ['A1', 'C3'] }))).toEqual([]);
  });

  it('R-MA-05: a barred pair has no edge, even where it is listed twice or lists strangers', () => {
    const pair = { childId: 'child-1', volunteerId: 'volunteer-1' };
    const stranger = { childId: 'child-9', volunteerId: 'volunteer-1' };
    expect(edgesOf(poolOf({ barred: [stranger] }))).toHaveLength(1);
    expect(edgesOf(poolOf({ barred: [pair, pair, stranger] }))).toEqual([]);
  });

  it('R-MA-06: two who share a household key have no edge', () => {
    const children = [poolChild({ householdKeys: ['a', 'b'] })];
    expect(edgesOf(poolOf({ children, volunteers: [poolVolunteer({ householdKeys: ['b'] })] }))).toEqual([]);
    expect(edgesOf(poolOf({ children, volunteers: [poolVolunteer({ householdKeys: ['c'] })] }))).toHaveLength(
      1,
    );
  });

  it('R-MA-03, R-MA-04, R-MA-05, R-MA-06: finds the same pairs as comparing everyone with everyone', () => {
    for (const seed of [1, 2, 3]) {
      const pool = town(seed, 120, 90);
      const { instance, childIds, volunteerIds } = buildInstance(pool);
      const found = childIds.flatMap((id, row) =>
        Array.from(
          instance.columns.subarray(instance.rowStart[row], instance.rowStart[row + 1]),
          (column) => `${id} ${volunteerIds[column]}`,
        ),
      );
      expect(found.sort()).toEqual(allowedPairs(pool));
    }
  });

  it.each([
    ['next door with all that is asked for', childWith({}), 0],
    ['half of her limit away', childWith({ point: north(1.5) }), 1750],
    ['one of two needs uncovered', childWith({ needs: ['B2', 'A1'] }), 2000],
    [
      'the most wanted of two uncovered, counting 3',
      childWith({ needs: ['B2', 'A1'], mostWanted: ['A1'] }),
      3000,
    ],
    ['the other of two uncovered, counting 1', childWith({ needs: ['B2', 'A1'], mostWanted: ['B2'] }), 1000],
    [
      'one of three interests unshared',
      poolOf({
        children: [poolChild({ interests: ['a', 'b', 'c'] })],
        volunteers: [poolVolunteer({ skills: ['a', 'b', 'z'] })],
      }),
      500,
    ],
    ['interests where she states none', childWith({ interests: ['a'] }), 1500],
    ['skills where the child states none', volunteerWith({ skills: ['a'] }), 0],
    [
      'free times that never meet',
      poolOf({
        children: [poolChild({ freeTimes: ['sat'] })],
        volunteers: [poolVolunteer({ freeTimes: ['sun'] })],
      }),
      1000,
    ],
    ['a most-wanted need that is not among the needs', childWith({ mostWanted: ['Z9'] }), 0],
  ])('R-MA-11: %s', (_, pool, cost) => {
    expect(edgesOf(pool)).toEqual([cost]);
  });

  it('R-MA-11: only the ratios of the weights count', () => {
    const weights = { distance: 0.7, needGap: 0.8, interests: 0.3, freeTimes: 0.2 };
    const pool = town(4, 60, 60);
    expect(edgesOf({ ...pool, weights })).toEqual(edgesOf({ ...pool, weights: WEIGHTS }));
  });

  it.each([
    ['all zero', { distance: 0, needGap: 0, interests: 0, freeTimes: 0 }],
    ['negative', { ...WEIGHTS, needGap: -1 }],
    ['not finite', { ...WEIGHTS, needGap: Number.POSITIVE_INFINITY }],
  ])('refuses weights that are %s', (_, weights) => {
    expect(() => buildInstance(poolOf({ weights }))).toThrow(RangeError);
  });

  it.each([
    ['an id twice', poolOf({ children: [poolChild(), poolChild()] })],
    ['a capacity of 0', volunteerWith({ freeCapacity: 0 })],
    ['half a seat', volunteerWith({ freeCapacity: 1.5 })],
  ])('refuses %s', (_, pool) => {
    expect(() => buildInstance(pool)).toThrow(RangeError);
  });

  it.each([
    [0, 0],
    [1, 10],
    [364, 3640],
    [365, 3650],
    [366, 3650],
    [-1, 0],
    [2.9, 20],
  ])('R-MA-11: %d days of waiting are worth %d points', (days, points) => {
    expect(waitingCredit(days)).toBe(points);
  });

  it('R-MA-12: the same records in any order give the same pairs', () => {
    const pool = town(5, 80, 50);
    const pairs = pairsById(pool);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...pool.children], { minLength: 80 }),
        fc.shuffledSubarray([...pool.volunteers], { minLength: 50 }),
        (children, volunteers) => {
          expect(pairsById({ ...pool, children, volunteers, barred: pool.barred.toReversed() })).toEqual(
            pairs,
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('R-MA-03, R-MA-04, R-MA-05, R-MA-06: no pair of a plan breaks a rule', () => {
    const pool = town(6, 300, 150);
    const { instance } = buildInstance(pool);
    const solution = solve(instance);
    expect(verifyCertificate(instance, solution)).toBeUndefined();
    const allowed = new Set(allowedPairs(pool));
    expect(pairsById(pool).filter((pair) => !pair.endsWith('undefined') && !allowed.has(pair))).toEqual([]);
  });
});
