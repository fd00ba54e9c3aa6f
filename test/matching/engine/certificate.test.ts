import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyCertificate } from '../../../shared/matching/engine/certificate.ts';
import type { Solution } from '../../../shared/matching/engine/instance.ts';
import { solve } from '../../../shared/matching/engine/solve.ts';
import { bestByTryingAll, instanceOf, type Sketch, sketches } from './instances.ts';

/** Two volunteers of one seat in short supply (a tight part of tier 2), and one pair apart (the open part). */
const sketch: Sketch = {
  capacities: [1, 1, 2],
  children: [
    { tier: 1, credit: 0 },
    { tier: 2, credit: 100 },
    { tier: 2, credit: 0 },
    { tier: 1, credit: 50 },
  ],
  edges: [
    { child: 0, volunteer: 0, cost: 500 },
    { child: 0, volunteer: 1, cost: 200 },
    { child: 1, volunteer: 1, cost: 300 },
    { child: 2, volunteer: 1, cost: 250 },
    { child: 2, volunteer: 0, cost: 900 },
    { child: 3, volunteer: 2, cost: 10 },
  ],
};

const instance = instanceOf(sketch);

/** The solution with some of its values replaced. */
function tampered(change: (solution: Solution) => Partial<Solution>): Solution {
  const solution = structuredClone(solve(instance));
  return { ...solution, ...change(solution) };
}

const replaced = <T extends Int32Array | Float64Array | Uint8Array>(
  values: T,
  at: number,
  value: number,
): T => {
  values[at] = value;
  return values;
};

describe('verifyCertificate', () => {
  it('accepts the solver’s answer', () => {
    expect(verifyCertificate(instance, solve(instance))).toBeUndefined();
  });

  it.each<[string, string, (solution: Solution) => Partial<Solution>]>([
    [
      'a child unpaired that could be paired',
      'openChildUnpaired',
      (s) => ({ volunteerOf: replaced(s.volunteerOf, 3, -1) }),
    ],
    ['a pair without an edge', 'pairWithoutEdge', (s) => ({ volunteerOf: replaced(s.volunteerOf, 3, 1) })],
    ['a volunteer nobody knows', 'pairWithoutEdge', (s) => ({ volunteerOf: replaced(s.volunteerOf, 3, 99) })],
    [
      'a seat in short supply left free',
      'earlierTierUnpaired',
      (s) => ({ volunteerOf: replaced(s.volunteerOf, 0, -1) }),
    ],
    ['a better total than the pairs have', 'wrongTotals', (s) => ({ cost: s.cost - 1 })],
    ['a better objective', 'wrongTotals', (s) => ({ objective: s.objective - 1 })],
    [
      'one more child of a tier',
      'wrongTotals',
      (s) => ({ matchedByTier: s.matchedByTier.map((count) => count + 1) }),
    ],
    ['answers of the wrong length', 'wrongShape', (s) => ({ volunteerOf: s.volunteerOf.subarray(1) })],
  ])('refuses %s', (_, reason, change) => {
    expect(verifyCertificate(instance, tampered(change))).toMatchObject({ reason });
  });

  it('refuses prices and parts that are changed by hand', () => {
    const { certificate } = solve(instance);
    for (const name of ['childPrice', 'volunteerPrice', 'childPart', 'volunteerPart'] as const) {
      for (const at of certificate[name].keys()) {
        const spoiled = tampered((solution) => {
          replaced(solution.certificate[name], at, certificate[name][at]! + 1);
          return {};
        });
        const isFree = name === 'childPrice' && solve(instance).volunteerOf[at] === -1;
        const failure = verifyCertificate(instance, spoiled);
        expect({ name, at, refused: failure !== undefined, isFree }).toEqual({
          name,
          at,
          refused: true,
          isFree,
        });
      }
    }
  });

  it.each([
    ['short supply where a seat is free', 1, 2, 'edgeLeadsToLaterPart'],
    ['short supply at a free seat', 1, 1, 'tightSeatFree'],
    ['a tier that may wait where none may', 2, 2, 'openChildUnpaired'],
    ['parts that are not there', 0, 0, 'wrongShape'],
  ])(
    'R-MA-10: refuses a plan that leaves a child out because of %s',
    (_, childPart, volunteerPart, reason) => {
      const single = instanceOf({
        capacities: [1],
        children: [{ tier: 1, credit: 0 }],
        edges: [{ child: 0, volunteer: 0, cost: 5 }],
      });
      const claim: Solution = {
        volunteerOf: Int32Array.of(-1),
        matchedByTier: [0],
        matched: 0,
        cost: 0,
        credit: 0,
        objective: 0,
        certificate: {
          childPart: Uint8Array.of(childPart),
          volunteerPart: Uint8Array.of(volunteerPart),
          childPrice: Float64Array.of(0),
          volunteerPrice: Float64Array.of(0),
        },
      };
      expect(verifyCertificate(single, claim)).toMatchObject({ reason });
    },
  );

  it('R-MA-10, R-MA-11: refuses every plan that is not the best, whatever its prices', () => {
    fc.assert(
      fc.property(sketches, sketches, fc.nat(), (good, other, dice) => {
        const small = instanceOf(good);
        const solution = solve(small);
        const child = good.children.length === 0 ? 0 : dice % good.children.length;
        const edge = good.edges.filter((each) => each.child === child)[dice % 7];
        const volunteerOf = solution.volunteerOf.slice();
        if (good.children.length > 0) volunteerOf[child] = edge?.volunteer ?? -1;
        const certificates = [solution.certificate, solve(instanceOf(other)).certificate];
        for (const certificate of certificates) {
          const claim = { ...solution, ...worthOf(good, volunteerOf), volunteerOf, certificate };
          const isBest =
            JSON.stringify(bestByTryingAll(good)) ===
            JSON.stringify({ matchedByTier: claim.matchedByTier, objective: claim.objective });
          if (!isBest || isOverfull(good, volunteerOf)) expect(verifyCertificate(small, claim)).toBeDefined();
        }
      }),
      { numRuns: 400 },
    );
  });
});

function worthOf({ children, edges }: Sketch, volunteerOf: Int32Array) {
  const matchedByTier: number[] = new Array(Math.max(0, ...children.map(({ tier }) => tier))).fill(0);
  const totals = { cost: 0, credit: 0, matched: 0 };
  volunteerOf.forEach((volunteer, child) => {
    const edge = edges.find((each) => each.child === child && each.volunteer === volunteer);
    if (!edge) return;
    matchedByTier[children[child]!.tier - 1]!++;
    totals.matched++;
    totals.cost += edge.cost;
    totals.credit += children[child]!.credit;
  });
  return { ...totals, matchedByTier, objective: totals.cost - totals.credit };
}

function isOverfull({ capacities }: Sketch, volunteerOf: Int32Array): boolean {
  return capacities.some(
    (capacity, volunteer) => volunteerOf.filter((each) => each === volunteer).length > capacity,
  );
}
