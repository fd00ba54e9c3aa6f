import fc from 'fast-check';
import { canonicalInstance, type Instance } from '../../../shared/matching/engine/instance.ts';

/** An instance as a person would write it down. */
export interface Sketch {
  readonly capacities: readonly number[];
  readonly children: readonly { readonly tier: number; readonly credit: number }[];
  readonly edges: readonly { readonly child: number; readonly volunteer: number; readonly cost: number }[];
}

export function instanceOf({ capacities, children, edges }: Sketch): Instance {
  const rows = children.map((_, child) => edges.filter((edge) => edge.child === child));
  const rowStart = [0];
  for (const row of rows) rowStart.push(rowStart.at(-1)! + row.length);
  return canonicalInstance({
    childCount: children.length,
    volunteerCount: capacities.length,
    capacities: Int32Array.from(capacities),
    tiers: Uint8Array.from(children, (child) => child.tier),
    credits: Int32Array.from(children, (child) => child.credit),
    rowStart: Int32Array.from(rowStart),
    columns: Int32Array.from(rows.flat(), (edge) => edge.volunteer),
    costs: Int32Array.from(rows.flat(), (edge) => edge.cost),
  });
}

/** Small instances of every kind: ties (few distinct costs), tiers, seats, rows without edges, nobody at all. */
export const sketches = fc
  .record({
    childCount: fc.integer({ min: 0, max: 6 }),
    capacities: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }),
    highestCost: fc.constantFrom(0, 2, 50, 10_000),
    highestTier: fc.integer({ min: 1, max: 3 }),
    highestCredit: fc.constantFrom(0, 5, 3_650),
    density: fc.integer({ min: 0, max: 100 }),
  })
  .chain(({ childCount, capacities, highestCost, highestTier, highestCredit, density }) =>
    fc.record({
      capacities: fc.constant(capacities),
      children: fc.array(
        fc.record({
          tier: fc.integer({ min: 1, max: highestTier }),
          credit: fc.integer({ min: 0, max: highestCredit }),
        }),
        { minLength: childCount, maxLength: childCount },
      ),
      edges: fc
        .tuple(
          ...Array.from({ length: childCount * capacities.length }, () =>
            fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: highestCost })),
          ),
        )
        .map((cells) =>
          cells.flatMap(([dice, cost], at) =>
            dice < density
              ? [{ child: Math.floor(at / capacities.length), volunteer: at % capacities.length, cost }]
              : [],
          ),
        ),
    }),
  );

/** What a plan is worth; compared tier by tier, then by objective. */
export interface Worth {
  readonly matchedByTier: readonly number[];
  readonly objective: number;
}

/** Whether the first is the better plan (R-MA-10, then R-MA-11). */
function isBetter(a: Worth, b: Worth): boolean {
  const tier = a.matchedByTier.findIndex((count, at) => count !== b.matchedByTier[at]);
  return tier === -1 ? a.objective < b.objective : a.matchedByTier[tier]! > b.matchedByTier[tier]!;
}

/** The worth of the best plan, found by trying every plan there is. */
export function bestByTryingAll({ capacities, children, edges }: Sketch): Worth {
  const left = [...capacities];
  const matchedByTier: number[] = new Array(Math.max(0, ...children.map((child) => child.tier))).fill(0);
  let best: Worth = { matchedByTier: [...matchedByTier], objective: 0 };
  const tryFrom = (child: number, objective: number): void => {
    if (child === children.length) {
      const worth = { matchedByTier: [...matchedByTier], objective };
      if (isBetter(worth, best)) best = worth;
      return;
    }
    tryFrom(child + 1, objective);
    const { tier, credit } = children[child]!;
    for (const { volunteer, cost } of edges.filter(
      (edge) => edge.child === child && left[edge.volunteer]! > 0,
    )) {
      left[volunteer]!--;
      matchedByTier[tier - 1]!++;
      tryFrom(child + 1, objective + cost - credit);
      matchedByTier[tier - 1]!--;
      left[volunteer]!++;
    }
  };
  tryFrom(0, 0);
  return best;
}
