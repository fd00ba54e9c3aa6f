/** Product rules 1, 2 and 7 whatever runs at the same time: acts are decided at one moment and committed at a later one. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../functions/store/change.ts';
import { hasConsent } from '../../shared/intake/consent.ts';
import { isVetted } from '../../shared/intake/volunteer-rules.ts';
import type { CalendarDate } from '../../shared/kernel/instants.ts';
import { isOpen } from '../../shared/matching/advance.ts';
import { ACTS } from './acts.ts';
import { CAPACITIES, CHILDREN, loadStore, type Store, World } from './world.ts';

let store: Store;
beforeAll(async () => {
  Object.assign(process.env, { IDENTITY_TABLE: 'identity', PROGRAM_TABLE: 'program', AUDIT_TABLE: 'audit' });
  store = await loadStore();
});

const TODAY = '2026-03-10' as CalendarDate;

/** What leads to pairings comes more often than what hinders them, or hardly any would begin. */
const ONWARD = ['propose', 'confirm', 'guardianAgrees', 'volunteerAgrees', 'vetAgain'];

const step = fc.record({
  act: fc.constantFrom(...Object.keys(ACTS), ...ONWARD, ...ONWARD, ...ONWARD),
  child: fc.nat(CHILDREN - 1),
  volunteer: fc.nat(CAPACITIES.length - 1),
  choice: fc.nat(5),
  /** How many other acts are decided before this one is committed. */
  lag: fc.nat(3),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function checkChildren(world: World): void {
  for (let at = 0; at < CHILDREN; at += 1) {
    const child = world.child(at);
    const active = world
      .pairings()
      .filter(({ childId, status }) => childId === child.id && status === 'active');
    expect(active.map(({ id }) => id)).toEqual(child.status === 'paired' ? [child.pairingId] : []);
    const open = world.proposals().filter((one) => one.childId === child.id && isOpen(one));
    expect(open.map(({ id }) => id)).toEqual(child.status === 'proposed' ? [child.proposalId] : []);
    const asked = world
      .withdrawals()
      .filter(({ childId, status }) => childId === child.id && /submitted|investigated/.test(status));
    expect(asked.map(({ id }) => id)).toEqual(child.withdrawalId ? [child.withdrawalId] : []);
  }
}

function checkVolunteers(world: World): void {
  CAPACITIES.forEach((capacity, at) => {
    const { id, activePairings } = world.volunteer(at);
    const active = world
      .pairings()
      .filter(({ volunteerId, status }) => volunteerId === id && status === 'active');
    expect(activePairings).toBe(active.length);
    expect(active.length).toBeLessThanOrEqual(capacity);
  });
}

/** Rule 7: each committed write has a version of its own: none was written over another one unseen. */
function checkVersions(world: World): void {
  const records = [
    ...Array.from({ length: CHILDREN }, (_, at) => [`CHILD#child-${at} FILE`, world.child(at)] as const),
    ...CAPACITIES.map((_, at) => [`VOLUNTEER#volunteer-${at} FILE`, world.volunteer(at)] as const),
  ];
  for (const [key, { version }] of records) expect(version).toBe(world.memory.writes.get(key));
}

/** Rule 2: a pairing begins only with vetting and consent in force at that moment. */
function checkBeginning(world: World, earlier: ReadonlySet<string>): void {
  for (const { id, childId, volunteerId } of world.pairings()) {
    if (earlier.has(id)) continue;
    expect(isVetted(world.volunteer(Number(volunteerId.slice(10))), TODAY)).toBe(true);
    expect(hasConsent(world.child(Number(childId.slice(6))), 'pairing')).toBe(true);
  }
}

/** Plays the steps; @returns how many acts were committed and how many came too late. */
function play(world: World, steps: readonly Step[]) {
  const counts = { committed: 0, tooLate: 0, begun: 0 };
  const waiting: { due: number; changes: Change[] }[] = [];
  const commit = (changes: Change[]) => {
    const earlier = new Set<string>(world.pairings().map(({ id }) => id));
    if (!world.memory.commit(changes)) {
      counts.tooLate += 1;
      return;
    }
    counts.committed += 1;
    checkChildren(world);
    checkVolunteers(world);
    checkVersions(world);
    checkBeginning(world, earlier);
    counts.begun += world.pairings().length - earlier.size;
  };
  steps.forEach(({ act, lag, ...pick }, now) => {
    const changes = ACTS[act]?.(world, pick);
    if (changes) waiting.push({ due: now + lag, changes });
    for (const one of waiting.filter(({ due }) => due <= now)) commit(one.changes);
    waiting.splice(0, waiting.length, ...waiting.filter(({ due }) => due > now));
  });
  return counts;
}

describe('rules 1, 2 and 7, over random interleavings', () => {
  it('never two active pairings of a child, never above capacity, counts as they are, no lost update', () => {
    const sum = { committed: 0, tooLate: 0, begun: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 120 }), (steps) => {
        const counts = play(new World(store), steps);
        for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
      }),
      { numRuns: 200 },
    );
    // The district must have been busy for this to mean anything.
    expect(sum.begun).toBeGreaterThan(50);
    expect(sum.tooLate).toBeGreaterThan(200);
    expect(sum.committed).toBeGreaterThan(2000);
  });
});
