/** Product rules 1, 3 and 7 on the real engine: fifty clients at once at the same few children and volunteers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildId, VolunteerId } from '../../shared/kernel/ids.ts';
import { enrol, member, volunteer } from '../builders.ts';
import type { Answered } from '../call.ts';
import { childIn } from '../intake/child-in.ts';
import { type Office, openOffice } from '../journeys/in-process.ts';

let office: Office;

const CLIENTS = 50;
const ACTS_EACH = 8;
const CAPACITIES = [1, 2, 2];
const CHILDREN = 6;
const PLACES = [
  { streetCode: '320404001', communityCode: '320404001001' },
  { streetCode: '320404002', communityCode: '320404002001' },
];

const childId = (at: number) => `child-${at}` as ChildId;
const volunteerId = (at: number) => `volunteer-${at}` as VolunteerId;
const receiptOf = (at: number) => ({ receiptCode: `00000-0000${at}`, phoneLast4: '1234' });

beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  office = await openOffice();
  const { store } = office;
  await enrol(
    member('district'),
    member('district', { sub: 'second', id: 'second' }),
    ...CAPACITIES.map((_, at) =>
      member('volunteer', { sub: `sub-${at}`, id: `sub-${at}`, volunteerId: volunteerId(at) }),
    ),
  );
  const files = Array.from({ length: CHILDREN }, (_, at) => childIn('waiting', { id: childId(at) }));
  await store.transact([
    ...files.map(store.createChild),
    ...files.map(({ id, submittedAt }, at) =>
      store.createReceipt(receiptOf(at), { subject: { kind: 'child', id }, submittedAt }),
    ),
    ...files.map(({ id, streetCode, communityCode }, at) =>
      store.createChildIdentity({
        childId: id,
        name: '王梓涵',
        birthMonth: '2016-09' as never,
        guardian: { name: '王建国', relation: '爷爷', phone: '13900001234' },
        address: { streetCode, communityCode, detail: `${at}幢101室` },
        receiptCode: receiptOf(at).receiptCode,
      }),
    ),
    ...CAPACITIES.map((capacity, at) =>
      store.createVolunteer(
        volunteer({ id: volunteerId(at), capacity, maxDistanceKm: 50, offers: ['A1', 'B2'] }),
      ),
    ),
  ]);
});
afterAll(() => office.stop());

/** Mulberry32: the same seed, the same choices. */
function choices(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
type Choose = ReturnType<typeof choices>;

const version = (record: { version: number }) => ({ 'if-match': `"${record.version}"` });
const either = <T>(choose: Choose, one: T, other: T): T => (choose(2) === 0 ? one : other);
let keys = 0;
const key = () => {
  keys += 1;
  return { 'idempotency-key': `crowd-${keys}` };
};

const proposalOf = async (at: number) => {
  const file = await office.store.getChild(childId(at));
  return file?.status === 'proposed' ? office.store.getProposal(file.proposalId) : undefined;
};

/** Reads what stands, and does what an officer, a volunteer or a guardian would do next; `undefined` where nothing is to be done. */
const ACTS: Record<string, (at: number, choose: Choose) => Promise<Answered | undefined>> = {
  propose: async (at, choose) =>
    office.ofMatching('proposeByHand', {
      sub: 'district',
      headers: key(),
      body: { childId: childId(at), volunteerId: volunteerId(choose(CAPACITIES.length)), reason: '两家相识' },
    }),
  confirm: async (at) => {
    const one = await proposalOf(at);
    return one && office.confirm(one);
  },
  guardianAgrees: async (at) => {
    const one = await proposalOf(at);
    return one && office.guardianAnswers(receiptOf(at), one, 'agree');
  },
  volunteerAgrees: async (at) => {
    const one = await proposalOf(at);
    return one && office.volunteerAnswers(one, 'agree', `sub-${one.volunteerId.slice(10)}`);
  },
  end: async (at, choose) => {
    const file = await office.store.getChild(childId(at));
    const pairing = file?.status === 'paired' ? await office.store.getPairing(file.pairingId) : undefined;
    if (!pairing) return undefined;
    const body = { cause: 'movedAway', reason: '搬迁', farewell: '再见', then: 'requeue' };
    const sub = either(choose, 'district', 'second');
    const headers = { ...key(), ...version(pairing) };
    return office.ofSupport('endPairing', { sub, path: { id: pairing.id }, body, headers });
  },
  ask: async (at) =>
    office.ofIntake('submitWithdrawal', { body: { ...receiptOf(at), reason: '准备搬家' }, headers: key() }),
  takeBack: async (at) => office.ofIntake('takeBackWithdrawal', { body: receiptOf(at), headers: key() }),
  investigate: (at) =>
    decide(at, 'investigateWithdrawal', 'second', { finding: '属实', recommends: 'approve' }),
  review: (at, choose) =>
    decide(at, 'reviewWithdrawal', 'district', {
      decision: either(choose, 'approve', 'reject'),
      then: 'requeue',
      reason: '同意',
    }),
  transfer: async (at) => {
    const file = await office.store.getChild(childId(at));
    if (!file) return undefined;
    const place = PLACES.find(({ streetCode }) => streetCode !== file.streetCode);
    const body = { ...place, reason: '随父母迁居' };
    const sent = { sub: 'district', path: { id: file.id }, headers: { ...key(), ...version(file) } };
    return file.transfer
      ? office.ofIntake('acceptTransfer', { ...sent, body: { detail: '8幢302室' } })
      : office.ofIntake('transferChild', { ...sent, body });
  },
};

async function decide(
  at: number,
  name: 'investigateWithdrawal' | 'reviewWithdrawal',
  sub: string,
  body: object,
) {
  const file = await office.store.getChild(childId(at));
  const one = file?.withdrawalId && (await office.store.getWithdrawal(file.withdrawalId));
  if (!one) return undefined;
  const headers = { ...key(), ...version(one) };
  return office.ofSupport(name, { sub, path: { id: one.id }, body, headers });
}

/** What leads to pairings comes more often. */
const NAMES = [...Object.keys(ACTS), ...['confirm', 'guardianAgrees', 'volunteerAgrees', 'confirm']];

type Told = readonly [act: string, status: number];

async function client(seed: number): Promise<Told[]> {
  const choose = choices(seed);
  const told: Told[] = [];
  for (let count = 0; count < ACTS_EACH; count += 1) {
    const act = NAMES[choose(NAMES.length)] as string;
    const answer = await ACTS[act]?.(choose(CHILDREN), choose);
    if (answer) told.push([act, answer.status]);
  }
  return told;
}

const allPairings = async () => {
  const { store } = office;
  const lists = CAPACITIES.map((_, at) =>
    store.readAll(store.pairingsOfVolunteer(volunteerId(at)), store.parsePairing),
  );
  return (await Promise.all(lists)).flat();
};

describe(`rules 1, 3 and 7: ${CLIENTS} clients at once`, () => {
  let told: Told[];

  it('never see a 500, and do get something done', async () => {
    told = (await Promise.all(Array.from({ length: CLIENTS }, (_, seed) => client(seed + 1)))).flat();

    expect(told.filter(([, status]) => status >= 500 && status !== 503)).toEqual([]);
    const done = new Set(told.filter(([, status]) => status < 300).map(([act]) => act));
    expect([...done].sort()).toEqual(
      expect.arrayContaining(['ask', 'confirm', 'investigate', 'propose', 'transfer']),
    );
  }, 180_000);

  it('rule 1: a child has one active pairing at most, a volunteer never more than her places, and the counts are right', async () => {
    const active = (await allPairings()).filter(({ status }) => status === 'active');
    for (let at = 0; at < CHILDREN; at += 1) {
      const file = await office.store.getChild(childId(at));
      const hers = active.filter((one) => one.childId === childId(at)).map(({ id }) => id);
      expect(hers).toEqual(file?.status === 'paired' ? [file.pairingId] : []);
    }
    for (const [at, capacity] of CAPACITIES.entries()) {
      const file = await office.store.getVolunteer(volunteerId(at));
      const hers = active.filter((one) => one.volunteerId === volunteerId(at));
      expect(file?.activePairings).toBe(hers.length);
      expect(hers.length).toBeLessThanOrEqual(capacity);
    }
  });

  it('rule 3: every 2xx is stored, once; nothing is stored that was not told', async () => {
    const histories = await Promise.all(
      Array.from({ length: CHILDREN }, (_, at) => office.historyOf('child', childId(at))),
    );
    const stored = (action: string) => histories.flat().filter((one) => one === action).length;
    const answered = (act: string) => told.filter(([name, status]) => name === act && status < 300).length;

    expect({
      proposed: stored('child.proposedByHand'),
      confirmed: stored('proposal.confirm'),
      agreed: stored('proposal.guardianAgrees'),
      volunteers: stored('proposal.volunteerAgrees'),
      filed: stored('withdrawal.filed'),
      takenBack: stored('withdrawal.takenBack'),
      investigated: stored('withdrawal.investigated'),
      reviewed: stored('withdrawal.approved') + stored('withdrawal.rejected'),
      moved: stored('child.transferAsked') + stored('child.transferAccepted'),
    }).toEqual({
      proposed: answered('propose'),
      confirmed: answered('confirm'),
      agreed: answered('guardianAgrees'),
      volunteers: answered('volunteerAgrees'),
      filed: answered('ask'),
      takenBack: answered('takeBack'),
      investigated: answered('investigate'),
      reviewed: answered('review'),
      moved: answered('transfer'),
    });
    const pairings = await allPairings();
    expect(pairings.length).toBeGreaterThan(0);
    expect(stored('pairing.begun')).toBe(pairings.length);
    expect(stored('pairing.ended')).toBe(pairings.filter(({ status }) => status === 'ended').length);
  });
});
