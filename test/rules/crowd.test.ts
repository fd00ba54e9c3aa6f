/** Rule 1, Rule 2, Rule 3 and Rule 7 on the real engine: fifty clients at once at the same few children and volunteers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { hasConsent } from '../../shared/intake/consents/consent.ts';
import { isVetted } from '../../shared/intake/volunteers/volunteer-rules.ts';
import type { CalendarDate } from '../../shared/kernel/instants.ts';
import type { Pairing } from '../../shared/matching/pairings/pairing.ts';
import { type Office, openOffice } from '../journeys/in-process/cloud.ts';
import { type Choose, REQUESTS } from './crowd-requests.ts';
import {
  BEGUN_BEFORE,
  CAPACITIES,
  CHILDREN,
  childId,
  countPuts,
  gather,
  volunteerId,
} from './crowd-scene.ts';

const CLIENTS = 50;
const REQUESTS_EACH = 12;
/** Spent only while something has not been got done yet: a confirmation needs a proposal that none of the others declines first. */
const REQUESTS_MORE = 120;
const TODAY = '2026-03-10' as CalendarDate;

let office: Office;
let puts: ReadonlyMap<string, number>;

beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  office = await openOffice();
  puts = await countPuts();
  await gather(office);
});
afterAll(() => office.stop());

const times = (count: number, names: readonly string[]) => Array.from({ length: count }, () => names).flat();

/** What leads to pairings and what opens the way again come more often; what cannot be undone comes once in a while. */
const ONWARD = ['propose', 'confirm', 'guardianAgrees', 'volunteerAgrees'];
const BACK = ['vet', 'resume', 'consentAgain', 'reopen', 'investigate'];
const FINAL = ['merge', 'retire'];
const OFTEN = Object.keys(REQUESTS).filter((name) => !FINAL.includes(name));
const NAMES = [...times(2, OFTEN), ...times(12, ONWARD), ...times(3, BACK)];

type Told = readonly [request: string, status: number];

const isDone = ([, status]: Told) => status < 300;
const undone = (told: readonly Told[]) => {
  const done = new Set(told.filter(isDone).map(([name]) => name));
  return Object.keys(REQUESTS).filter((name) => !done.has(name));
};

/** One after the other what comes to its mind, upon whatever it reads just then; in the end above all what nobody has got done yet. */
async function client(seed: number, told: Told[]): Promise<void> {
  const random = randomFrom(seed);
  const choose: Choose = (below) => Math.floor(random() * below);
  const ask = async (names: readonly string[]) => {
    const name = names[choose(names.length)] as string;
    const answer = await REQUESTS[name]?.(office, choose(CHILDREN), choose);
    if (answer) told.push([name, answer.status]);
  };
  for (let count = 0; count < REQUESTS_EACH; count += 1) await ask([...NAMES, ...FINAL]);
  for (let count = 0; count < REQUESTS_MORE && undone(told).length > 0; count += 1)
    await ask([...times(8, undone(told)), ...NAMES]);
}

const everyChild = async () =>
  Promise.all(Array.from({ length: CHILDREN }, async (_, at) => (await office.store.getChild(childId(at)))!));
const everyVolunteer = async () =>
  Promise.all(CAPACITIES.map(async (_, at) => (await office.store.getVolunteer(volunteerId(at)))!));

async function everyPairing(): Promise<Pairing[]> {
  const { store } = office;
  const lists = CAPACITIES.map((_, at) =>
    store.readAll(store.pairingsOfVolunteer(volunteerId(at)), store.parsePairing),
  );
  return (await Promise.all(lists)).flat();
}
const isActive = ({ status }: Pairing) => status === 'active';

describe(`${CLIENTS} clients at once`, () => {
  const told: Told[] = [];
  const answered = (name: string) => told.filter((one) => one[0] === name && isDone(one)).length;

  it('never see a 500, and get something done of every kind', async () => {
    await Promise.all(Array.from({ length: CLIENTS }, (_, seed) => client(seed + 1, told)));

    expect(told.filter(([, status]) => ![200, 201, 202, 404, 409, 412, 503].includes(status))).toEqual([]);
    expect(undone(told)).toEqual([]);
  }, 180_000);

  it('Rule 1: a child has one active pairing at most, a volunteer never more than their capacity, and the counts are right', async () => {
    const active = (await everyPairing()).filter(isActive);

    for (const file of await everyChild()) {
      const its = active.filter((one) => one.childId === file.id).map(({ id }) => id);
      expect(its).toEqual(file.status === 'paired' ? [file.pairingId] : []);
    }
    for (const { id, activePairings, capacity } of await everyVolunteer()) {
      const hers = active.filter((one) => one.volunteerId === id);
      expect(activePairings).toBe(hers.length);
      expect(hers.length).toBeLessThanOrEqual(capacity);
    }
  });

  it('Rule 2: a pairing shows what has lapsed meanwhile, and nothing else', async () => {
    const [children, volunteers] = [await everyChild(), await everyVolunteer()];

    for (const { childId: child, volunteerId: her, flags, volunteerPaused } of (await everyPairing()).filter(
      isActive,
    )) {
      const file = children.find(({ id }) => id === child)!;
      const volunteer = volunteers.find(({ id }) => id === her)!;
      const shown = flags.map(({ kind }) => kind).filter((kind) => kind !== 'outOfReach');
      const lapsed = isVetted(volunteer, TODAY) ? [] : ['vettingLapsed'];
      const withdrawn = hasConsent(file, 'pairing') ? [] : ['consentWithdrawn'];
      expect(shown.toSorted()).toEqual([...withdrawn, ...lapsed]);
      expect(volunteerPaused === true).toBe(volunteer.status === 'paused');
    }
  });

  it('Rule 3: every 2xx is stored once, and nothing else is stored', async () => {
    const histories = await Promise.all([
      ...Array.from({ length: CHILDREN }, (_, at) => office.historyOf('child', childId(at))),
      ...CAPACITIES.map((_, at) => office.historyOf('volunteer', volunteerId(at))),
    ]);
    const stored = (...actions: string[]) => histories.flat().filter((one) => actions.includes(one)).length;
    const ACTIONS = {
      propose: ['child.proposedByHand'],
      confirm: ['proposal.confirm'],
      guardianAgrees: ['proposal.guardianAgrees'],
      volunteerAgrees: ['proposal.volunteerAgrees'],
      ask: ['withdrawal.filed'],
      takeBack: ['withdrawal.takenBack'],
      investigate: ['withdrawal.investigated'],
      review: ['withdrawal.approved', 'withdrawal.rejected'],
      transfer: ['child.transferAsked', 'child.transferAccepted'],
      reopen: ['child.reopened'],
      merge: ['child.merged'],
      vet: ['volunteer.vetted'],
      pause: ['volunteer.paused'],
      resume: ['volunteer.resumed'],
      retire: ['volunteer.retired'],
    };
    const names = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

    expect(Object.fromEntries(names.map((name) => [name, stored(...ACTIONS[name])]))).toEqual(
      Object.fromEntries(names.map((name) => [name, answered(name)])),
    );
    const pairings = await everyPairing();
    expect(pairings.length).toBeGreaterThan(BEGUN_BEFORE + 1);
    // Each stands in the child’s history and in the volunteer’s.
    expect(stored('pairing.begun')).toBe(2 * (pairings.length - BEGUN_BEFORE));
    expect(stored('pairing.ended')).toBe(2 * pairings.filter(({ status }) => status === 'ended').length);
  });

  it('Rule 7: there are as many versions as changes, so none overwrote another', async () => {
    const records = [
      ...(await everyChild()).map((one) => [`CHILD#${one.id} FILE`, one.version] as const),
      ...(await everyVolunteer()).map((one) => [`VOLUNTEER#${one.id} FILE`, one.version] as const),
      ...(await everyPairing()).map((one) => [`PAIRING#${one.id} PAIRING`, one.version] as const),
    ];

    for (const [key, version] of records) expect([key, version]).toEqual([key, puts.get(key)]);
    expect(Math.max(...records.map(([, version]) => version))).toBeGreaterThan(6);
  });
});
