import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LivePlan } from '../../../shared/matching/engine/incremental.ts';
import { solve } from '../../../shared/matching/engine/solve.ts';
import { instanceOf, type Sketch, sketches } from './instances.ts';

/** One change in dice throws: what happens, to whom, and the numbers it needs. */
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'addChild',
      'removeChild',
      'addVolunteer',
      'removeVolunteer',
      'addSeat',
      'removeSeat',
    ),
    who: fc.nat(),
    tier: fc.integer({ min: 1, max: 3 }),
    credit: fc.constantFrom(0, 3, 700, 3_650),
    costs: fc.array(fc.option(fc.constantFrom(0, 1, 2, 60, 4_000, 10_000)), { minLength: 12, maxLength: 12 }),
  }),
  { minLength: 200, maxLength: 200, size: 'max' },
);

type Change = typeof changes extends fc.Arbitrary<(infer C)[]> ? C : never;

/** The pool as it should be: those who left keep their number, without edges or seats. */
class Mirror {
  readonly capacities: number[];
  readonly children: { tier: number; credit: number; isGone?: boolean }[];
  edges: { child: number; volunteer: number; cost: number }[];

  constructor(sketch: Sketch) {
    this.capacities = [...sketch.capacities];
    this.children = sketch.children.map((child) => ({ ...child }));
    this.edges = [...sketch.edges];
  }

  get worth() {
    const seated = this.capacities.map((capacity) => Math.max(1, capacity));
    const edges = this.edges.filter(({ volunteer }) => this.capacities[volunteer]! > 0);
    const { matchedByTier, objective } = solve(
      instanceOf({ capacities: seated, children: this.children, edges }),
    );
    return { matchedByTier: toThree(matchedByTier), objective };
  }
}

const toThree = (counts: readonly number[]) => [0, 1, 2].map((tier) => counts[tier] ?? 0);

/** Makes the same change to the live plan and to its mirror. */
function apply(live: LivePlan, mirror: Mirror, { kind, who, tier, credit, costs }: Change): void {
  const present = [...mirror.children.keys()].filter((child) => !mirror.children[child]!.isGone);
  const seated = [...mirror.capacities.keys()].filter((volunteer) => mirror.capacities[volunteer]! > 0);
  const child = present[who % present.length];
  const volunteer = seated[who % seated.length];
  const edgesTo = (others: number[]) =>
    others.slice(-12).flatMap((other, at) => (costs[at] == null ? [] : [{ other, cost: costs[at] }]));
  if (kind === 'addChild') {
    const edges = edgesTo(seated);
    const added = live.addChild({ tier, credit, edges });
    mirror.children[added] = { tier, credit };
    for (const { other, cost } of edges) mirror.edges.push({ child: added, volunteer: other, cost });
  } else if (kind === 'addVolunteer') {
    const edges = edgesTo(present);
    const capacity = 1 + (who % 2);
    const added = live.addVolunteer({ capacity, edges });
    mirror.capacities[added] = capacity;
    for (const { other, cost } of edges) mirror.edges.push({ child: other, volunteer: added, cost });
  } else if (kind === 'removeChild' && child !== undefined) {
    live.removeChild(child);
    mirror.children[child]!.isGone = true;
    mirror.edges = mirror.edges.filter((edge) => edge.child !== child);
  } else if (kind === 'removeVolunteer' && volunteer !== undefined) {
    live.removeVolunteer(volunteer);
    mirror.capacities[volunteer] = 0;
  } else if (kind === 'addSeat' && volunteer !== undefined) {
    live.addSeat(volunteer);
    mirror.capacities[volunteer]!++;
  } else if (kind === 'removeSeat' && volunteer !== undefined && mirror.capacities[volunteer]! > 1) {
    live.removeSeat(volunteer);
    mirror.capacities[volunteer]!--;
  }
}

const worthOf = ({ matchedByTier, objective }: LivePlan) => ({
  matchedByTier: toThree(matchedByTier),
  objective,
});

describe('a live plan', () => {
  it('R-MA-10, R-MA-11: after each of 200 changes it is worth as much as a full solve', () => {
    fc.assert(
      fc.property(sketches, changes, (sketch, steps) => {
        const instance = instanceOf(sketch);
        const live = LivePlan.of(instance, solve(instance));
        const mirror = new Mirror(sketch);
        for (const change of steps) {
          apply(live, mirror, change);
          expect(worthOf(live)).toEqual(mirror.worth);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leaves its original alone when a copy changes', () => {
    fc.assert(
      fc.property(sketches, changes, (sketch, steps) => {
        const instance = instanceOf(sketch);
        const live = LivePlan.of(instance, solve(instance));
        const before = worthOf(live);
        const copy = live.copy();
        const mirror = new Mirror(sketch);
        for (const change of steps.slice(0, 20)) apply(copy, mirror, change);
        expect(worthOf(live)).toEqual(before);
        const later = new Mirror(sketch);
        for (const change of steps.slice(20, 40)) apply(live, later, change);
        expect(worthOf(live)).toEqual(later.worth);
      }),
      { numRuns: 50 },
    );
  });
});
