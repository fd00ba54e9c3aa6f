import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTANCES } from '../../../bench/instances.ts';
import { verifyCertificate } from '../../../shared/matching/engine/certificate.ts';
import { canonicalInstance, type Instance } from '../../../shared/matching/engine/instance.ts';
import { solve } from '../../../shared/matching/engine/solve.ts';
import { bestByTryingAll, instanceOf, type Sketch, sketches } from './instances.ts';

function solveProven(sketch: Sketch) {
  const instance = instanceOf(sketch);
  const solution = solve(instance);
  expect(verifyCertificate(instance, solution)).toBeUndefined();
  return solution;
}

const alike = (count: number, tier = 1, credit = 0) =>
  Array.from({ length: count }, () => ({ tier, credit }));

/** Everybody with everybody, at the same cost. */
const complete = (children: number, volunteers: number, cost: number) =>
  Array.from({ length: children * volunteers }, (_, at) => ({
    child: Math.floor(at / volunteers),
    volunteer: at % volunteers,
    cost,
  }));

describe('the matching engine', () => {
  it('R-MA-10, R-MA-11: finds the best of all plans, and proves it', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const { matchedByTier, objective } = solveProven(sketch);
        expect({ matchedByTier, objective }).toEqual(bestByTryingAll(sketch));
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ['nobody at all', { capacities: [], children: [], edges: [] }, [], 0],
    ['children without a volunteer', { capacities: [], children: alike(3), edges: [] }, [0], 0],
    ['volunteers without a child', { capacities: [1, 2], children: [], edges: [] }, [], 0],
    ['no edges', { capacities: [1, 2], children: alike(3, 2), edges: [] }, [0, 0], 0],
    [
      'one volunteer for all',
      { capacities: [50], children: alike(50), edges: complete(50, 1, 7) },
      [50],
      350,
    ],
    ['seats nobody can use', { capacities: [2 ** 30], children: alike(2), edges: complete(2, 1, 1) }, [2], 2],
    [
      'identical costs',
      { capacities: [1, 2, 3], children: alike(9), edges: complete(9, 3, 10_000) },
      [6],
      60_000,
    ],
    ['costs of 0', { capacities: [1, 1], children: alike(2), edges: complete(2, 2, 0) }, [2], 0],
  ] as [string, Sketch, number[], number][])('solves %s', (_, sketch, matchedByTier, objective) => {
    expect(solveProven(sketch)).toMatchObject({ matchedByTier, objective });
  });

  it('R-MA-10: pairs a child of tier 1 before two of tier 2, whatever they cost and however long they waited', () => {
    const edges = [
      { child: 0, volunteer: 0, cost: 10_000 },
      { child: 1, volunteer: 0, cost: 0 },
      { child: 2, volunteer: 0, cost: 0 },
    ];
    const children = [{ tier: 1, credit: 0 }, ...alike(2, 2, 3_650)];
    expect(solveProven({ capacities: [1], children, edges })).toMatchObject({
      matchedByTier: [1, 0],
      objective: 10_000,
    });
  });

  it('R-MA-11: of two similar children it pairs the one who has waited longer, by 10 points a day', () => {
    const edges = [
      { child: 0, volunteer: 0, cost: 109 },
      { child: 1, volunteer: 0, cost: 0 },
    ];
    const children = [
      { tier: 1, credit: 110 },
      { tier: 1, credit: 0 },
    ];
    expect(Array.from(solveProven({ capacities: [1], children, edges }).volunteerOf)).toEqual([0, -1]);
  });

  it('R-MA-12: the order in which edges are given, and edges given twice, change nothing', () => {
    fc.assert(
      fc.property(sketches, fc.infiniteStream(fc.nat()), (sketch, dice) => {
        const dearer = sketch.edges.map((edge) => ({ ...edge, cost: 10_000 }));
        const order = () => dice.next().value - dice.next().value;
        const shuffled = { ...sketch, edges: [...dearer, ...sketch.edges].sort(order) };
        expect(solve(instanceOf(shuffled))).toEqual(solve(instanceOf(sketch)));
      }),
      { numRuns: 200 },
    );
  });

  it('R-MA-10: one more volunteer never leaves fewer of any tier paired', () => {
    fc.assert(
      fc.property(
        sketches,
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.nat(10_000)),
        (sketch, seats, costs) => {
          const volunteer = sketch.capacities.length;
          const edges = costs
            .slice(0, sketch.children.length)
            .map((cost, child) => ({ child, volunteer, cost }));
          const larger = {
            ...sketch,
            capacities: [...sketch.capacities, seats],
            edges: [...sketch.edges, ...edges],
          };
          const before = solve(instanceOf(sketch)).matchedByTier;
          const after = solve(instanceOf(larger)).matchedByTier;
          expect(after.every((count, tier) => count >= before[tier]!)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['district', 'scarce', 'tiers', 'chains', 'village'] as const)(
    'proves its answer to the built-in instance %s',
    (name) => {
      const instance = INSTANCES[name]();
      expect(verifyCertificate(instance, solve(instance))).toBeUndefined();
    },
  );

  it.each([
    ['prices pass 32 bits', 250_000],
    ['a distance and a column no longer fit one float64', 950_000],
  ])('stays exact where %s', (_, length) => {
    const instance = roadOf(length);
    const solution = solve(instance);
    expect(verifyCertificate(instance, solution)).toBeUndefined();
    expect(solution).toMatchObject({ matched: length + 1, objective: length * 10_000 });
  });

  it('stays exact where a child of tier 2 would need 250,000 of tier 1 to make way', () => {
    const length = 250_000;
    const instance = roadOf(length, [{ tier: 2, volunteer: length }]);
    const solution = solve(instance);
    expect(verifyCertificate(instance, solution)).toBeUndefined();
    expect(solution).toMatchObject({ matchedByTier: [length + 1, 0], objective: length * 10_000 });
  });
});

/** Child k has volunteer k free of cost and k + 1 at 10,000; one more child has volunteer 0 alone, so all must make way. */
function roadOf(length: number, more: readonly { tier: number; volunteer: number }[] = []): Instance {
  const atRoad = Array.from({ length: 2 * length }, (_, edge) => Math.ceil(edge / 2));
  const last = more.map(({ volunteer }) => volunteer);
  const childCount = length + 1 + more.length;
  return canonicalInstance({
    childCount,
    volunteerCount: length + 1,
    capacities: new Int32Array(length + 1).fill(1),
    tiers: Uint8Array.from([...new Array(length + 1).fill(1), ...more.map(({ tier }) => tier)]),
    credits: new Int32Array(childCount),
    rowStart: Int32Array.from({ length: childCount + 1 }, (_, row) =>
      row <= length ? 2 * row : length + row,
    ),
    columns: Int32Array.from([...atRoad, 0, ...last]),
    costs: Int32Array.from({ length: 2 * length + 1 + last.length }, (_, edge) =>
      edge < 2 * length && edge % 2 === 1 ? 10_000 : 0,
    ),
  });
}

describe('canonicalInstance', () => {
  const good = {
    childCount: 1,
    volunteerCount: 1,
    capacities: Int32Array.of(1),
    tiers: Uint8Array.of(1),
    credits: Int32Array.of(0),
    rowStart: Int32Array.of(0, 1),
    columns: Int32Array.of(0),
    costs: Int32Array.of(10_000),
  };

  it.each([
    ['capacity 0', { capacities: Int32Array.of(0) }],
    ['tier 0', { tiers: Uint8Array.of(0) }],
    ['a credit above 3650', { credits: Int32Array.of(3_651) }],
    ['a cost above 10000', { costs: Int32Array.of(10_001) }],
    ['a negative cost', { costs: Int32Array.of(-1) }],
    ['an unknown volunteer', { columns: Int32Array.of(1) }],
    ['a list too short', { tiers: new Uint8Array(0) }],
    ['rows that do not end at the last edge', { rowStart: Int32Array.of(0, 0) }],
  ])('refuses %s', (_, spoiled) => {
    expect(() => canonicalInstance({ ...good, ...spoiled })).toThrow(RangeError);
  });
});
