/** Rule 1, Rule 2 and Rule 7 whatever runs at the same time: acts are decided at one moment and committed at a later one. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../functions/store/change.ts';
import { hasConsent } from '../../shared/intake/consents/consent.ts';
import { isVetted } from '../../shared/intake/volunteers/volunteer-rules.ts';
import { isOpen } from '../../shared/matching/proposals/advance.ts';
import { ACTS_OF_FILES } from './acts/of-files.ts';
import { ACTS_OF_PAIRS } from './acts/of-pairs.ts';
import { ACTS_OF_VOLUNTEERS } from './acts/of-volunteers.ts';
import { ACTS_OF_WITHDRAWALS } from './acts/of-withdrawals.ts';
import { CAPACITIES, CHILDREN, loadStore, type Store, TODAY, World } from './world.ts';

let store: Store;
beforeAll(async () => {
  Object.assign(process.env, { IDENTITY_TABLE: 'identity', PROGRAM_TABLE: 'program', AUDIT_TABLE: 'audit' });
  store = await loadStore();
});

const ACTS = { ...ACTS_OF_PAIRS, ...ACTS_OF_WITHDRAWALS, ...ACTS_OF_FILES, ...ACTS_OF_VOLUNTEERS };

/** What leads to pairings comes more often than what hinders them, or hardly any would begin. */
const ONWARD = ['propose', 'confirm', 'guardianAgrees', 'volunteerAgrees'];
const BACK = ['vetAgain', 'resume', 'consentAgain', 'reopen'];
/** What cannot be undone. */
const FINAL = ['retire', 'merge'];
const OFTEN = Object.keys(ACTS).filter((act) => !FINAL.includes(act));

const step = fc.record({
  act: fc.oneof(
    { weight: 80, arbitrary: fc.constantFrom(...ONWARD) },
    { weight: 20, arbitrary: fc.constantFrom(...BACK) },
    { weight: 60, arbitrary: fc.constantFrom(...OFTEN) },
    { weight: 1, arbitrary: fc.constantFrom(...FINAL) },
  ),
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

/** Rule 2: what has lapsed since shows on the pairing, nothing else does. */
function checkFlags(world: World): void {
  for (const { childId, volunteerId, flags, status, volunteerPaused } of world.pairings()) {
    if (status !== 'active') continue;
    const her = world.volunteer(Number(volunteerId.slice(10)));
    const child = world.child(Number(childId.slice(6)));
    const shown = flags.map(({ kind }) => kind).filter((kind) => kind !== 'outOfReach');
    const expected = [
      ...(isVetted(her, TODAY) ? [] : ['vettingLapsed']),
      ...(hasConsent(child, 'pairing') ? [] : ['consentWithdrawn']),
    ];
    expect(shown.toSorted()).toEqual(expected.toSorted());
    expect(volunteerPaused === true).toBe(her.status === 'paused');
  }
}

const isDoubted = ({ status, flags }: { status: string; flags: readonly unknown[] }) =>
  status === 'active' && flags.length > 0;

/** Plays the steps; @returns how many acts were committed and how many came too late. */
function play(world: World, steps: readonly Step[]) {
  const counts = { committed: 0, tooLate: 0, begun: 0, doubted: 0 };
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
    checkFlags(world);
    counts.doubted += world.pairings().filter(isDoubted).length > 0 ? 1 : 0;
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

describe('Rule 1, Rule 2, Rule 7: random interleavings', () => {
  it('never two active pairings of a child, never above capacity, lapses shown at once, counts as they are, no lost update', () => {
    const sum = { committed: 0, tooLate: 0, begun: 0, doubted: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 120 }), (steps) => {
        const counts = play(new World(store), steps);
        for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
      }),
      { numRuns: 300 },
    );
    // The district must have been busy for this to mean anything.
    expect(sum.doubted).toBeGreaterThan(200);
    expect(sum.begun).toBeGreaterThan(100);
    expect(sum.tooLate).toBeGreaterThan(400);
    expect(sum.committed).toBeGreaterThan(3000);
  });
});
