import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkBody, child, enrol, member, volunteer } from '../../builders.ts';
import { parsedMessages } from '../../jobs/messages.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { pairing, proposal } from '../../matching/proposals/pair-builders.ts';

/** Her identity check is valid for another year. */
const ends = (validUntil: string) =>
  ['identity', 'record', 'interview'].map((check) => ({
    check,
    result: 'passed',
    on: '2026-03-01',
    validUntil: check === 'identity' ? '2028-03-01' : validUntil,
  }));

let office: Office;
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];

beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  office = await openOffice();
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
  await enrol(member('district'), member('street'));
});
afterAll(() => office.stop());

const morningOf = async (day: string) =>
  (await daily({ schedule: 'daily', scheduledAt: `${day}T05:00:00+08:00` })).done.watchVetting;

const messages = async () =>
  (await parsedMessages())
    .filter(({ kind }) => !/^dataReport/.test(kind))
    .map(({ kind, params, to }) => `${kind} ${params.date ?? ''} ${to.streets ?? to.volunteerId}`)
    .toSorted();

it('R-VO-11: the street and the volunteer are warned 60 and 14 days before, each once, however often the day is run', async () => {
  await office.store.transact([
    office.store.createVolunteer(volunteer({ id: 'warned', vettings: ends('2027-03-01') })),
  ]);

  expect(await morningOf('2026-12-30')).toBe(0);
  const mornings = [
    '2026-12-31',
    '2026-12-31',
    '2027-01-20',
    '2027-02-14',
    '2027-02-15',
    '2027-02-15',
    '2027-03-01',
  ];
  const counts: number[] = [];
  for (const day of mornings) counts.push(await morningOf(day));

  expect(counts).toEqual([1, 0, 0, 0, 1, 0, 0]);
  expect(await messages()).toEqual([
    'ownVettingEnding 2027-03-01 warned',
    'ownVettingEnding 2027-03-01 warned',
    'vettingEnding 2027-03-01 320404001',
    'vettingEnding 2027-03-01 320404001',
  ]);
  const kept = await office.store.getVolunteer(volunteer({ id: 'warned' }).id);
  expect(kept?.vettingNotice).toEqual({ stage: 'endingSoon', validUntil: '2027-03-01' });
  await office.store.transact([office.store.replaceVolunteer(kept!, { ...kept!, status: 'retired' })]);
});

const hers = { volunteerId: 'lapsing', volunteerNumber: '320404-26-LAPSES' };
const idOf = (id: string) => pairing({ id }).id;
const flagsOf = async (id: string) =>
  (await office.store.getPairing(idOf(id)))?.flags.map(({ kind }) => kind);
const childNow = (id: string) => office.store.getChild(child({ id }).id);
const proposalNow = (id: string) => office.store.getProposal(proposal({ id }).id);

it('R-VO-10, R-VO-12: on the last day of vetting nothing happens', async () => {
  const { store } = office;
  const waitingSince = '2026-05-01T00:00:00.000Z';
  const proposed = (id: string, proposalId: string) =>
    child({ id, status: 'proposed', proposalId, waitingSince });
  const open = (id: string, childId: string, status: string) => proposal({ ...hers, id, childId, status });
  await store.transact([
    store.createVolunteer(
      volunteer({ id: 'lapsing', vettings: ends('2027-04-10'), capacity: 5, activePairings: 2 }),
    ),
    store.createPairing(pairing({ ...hers, id: 'first', childId: 'child-a' })),
    store.createPairing(pairing({ ...hers, id: 'second', childId: 'child-b', streetCode: '320404002' })),
    store.createPairing(pairing({ ...hers, id: 'ended', childId: 'child-c', status: 'ended' })),
    store.createChild(proposed('child-d', 'unconfirmed')),
    store.createChild(proposed('child-e', 'agreed')),
    store.createChild(child({ id: 'child-f' })),
    store.createProposal(open('unconfirmed', 'child-d', 'proposed')),
    store.createProposal(open('agreed', 'child-e', 'guardianAgreed')),
    store.createProposal(open('over', 'child-f', 'declined')),
  ]);
  await morningOf('2027-04-09');

  expect(await morningOf('2027-04-10')).toBe(0);

  expect([await flagsOf('first'), await flagsOf('second')]).toEqual([[], []]);
  expect((await proposalNow('unconfirmed'))?.status).toBe('proposed');
});

it('R-VO-10, R-VO-12, Rule 2: the day after, pairings are flagged, open proposals end, and their children keep their places', async () => {
  expect(await morningOf('2027-04-11')).toBe(1);

  expect([await flagsOf('first'), await flagsOf('second'), await flagsOf('ended')]).toEqual([
    ['vettingLapsed'],
    ['vettingLapsed'],
    [],
  ]);
  expect([
    await proposalNow('unconfirmed'),
    await proposalNow('agreed'),
    await proposalNow('over'),
  ]).toMatchObject([
    { status: 'replaced' },
    { status: 'declined', declined: { by: 'street', reason: '志愿者审核未通过或已过期' } },
    { status: 'declined', version: 1 },
  ]);
  const waits = { status: 'waiting', waitingSince: '2026-05-01T00:00:00.000Z' };
  expect([await childNow('child-d'), await childNow('child-e')]).toMatchObject([waits, waits]);
  expect(await office.historyOf('child', 'child-a')).toEqual(['pairing.flagged']);
  expect(await office.historyOf('child', 'child-d')).toEqual(['child.requeued']);
  expect(await office.historyOf('child', 'child-e')).toEqual(['proposal.declinedByStreet']);
  expect((await office.historyOf('volunteer', 'lapsing')).at(-1)).toBe('volunteer.vettingLapsed');
  expect((await messages()).filter((one) => /Lapsed/.test(one))).toEqual([
    'ownVettingLapsed 2027-04-10 lapsing',
    'vettingLapsed 2027-04-10 320404001,320404002',
  ]);
});

it('R-VO-30: the same day run again changes nothing, nor does the next', async () => {
  const before = await messages();

  expect([await morningOf('2027-04-11'), await morningOf('2027-04-12')]).toEqual([0, 0]);

  expect(await messages()).toEqual(before);
  expect(await office.store.getPairing(idOf('first'))).toMatchObject({ version: 2 });
});

const vet = async (change: object) => {
  const { body: read } = await office.ask('getVolunteer', { sub: 'street', path: { id: 'lapsing' } });
  return office.ask('recordVetting', {
    sub: 'street',
    path: { id: 'lapsing' },
    headers: { 'if-match': `"${read.version}"` },
    body: { ...checkBody('record', '2027-03-09', '2028-03-01'), ...change },
    at: Date.parse('2027-04-13T02:00:00Z'),
  });
};

it('R-VO-13: the flags are cleared when the last of the lapsed checks is recorded again', async () => {
  expect((await vet({})).status).toBe(201);
  expect(await flagsOf('first')).toEqual(['vettingLapsed']);

  expect((await vet({ check: 'interview' })).body).toMatchObject({ status: 'active' });

  expect([await flagsOf('first'), await flagsOf('second')]).toEqual([[], []]);
  expect(await office.historyOf('child', 'child-b')).toEqual(['pairing.flagged', 'pairing.flagCleared']);
  expect(await morningOf('2027-04-14')).toBe(0);
});

it('R-IN-11, R-VO-12: a failed check pauses the volunteer, flags the pairings and is notified, all at once', async () => {
  const before = await messages();

  expect((await vet({ result: 'failed' })).body).toMatchObject({ status: 'paused' });

  expect([await flagsOf('first'), await flagsOf('second')]).toEqual([['vettingLapsed'], ['vettingLapsed']]);
  const told = await messages();
  expect(told.length - before.length).toBe(2);
  expect(told).toContain('vettingLapsed  320404001,320404002');
  expect(await morningOf('2027-04-14')).toBe(0);
});
