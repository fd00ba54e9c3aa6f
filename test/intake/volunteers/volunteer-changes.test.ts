import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { child, enrol, member, volunteer } from '../../builders.ts';
import { parsedMessages } from '../../jobs/messages.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { pairing, proposal } from '../../matching/proposals/pair-builders.ts';

/** The builders’ volunteer and proposal are vetted and made in March 2026. */
const AT = Date.parse('2026-04-10T02:00:00Z');

let office: Office;
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];

beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  office = await openOffice();
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
    member('auditor'),
    member('volunteer', { volunteerId: 'hers' }),
    member('volunteer', { sub: 'other', id: 'other', volunteerId: 'someone-else' }),
  );
});
afterAll(() => office.stop());

let files = 0;
/** A volunteer of the first street on file. */
async function onFile(change: Record<string, unknown> = {}) {
  files += 1;
  const made = volunteer({ id: `volunteer-${files}`, ...change });
  await office.store.transact([office.store.createVolunteer(made)]);
  return made;
}

interface Asked {
  readonly sub?: string;
  readonly version?: number;
  readonly body?: object;
}
type Action =
  | 'changeVolunteer'
  | 'pauseVolunteer'
  | 'resumeVolunteer'
  | 'retireVolunteer'
  | 'refuseVolunteer';
const BODIES: Record<Action, object | undefined> = {
  changeVolunteer: { capacity: 3 },
  pauseVolunteer: { reason: '照顾家人' },
  resumeVolunteer: undefined,
  retireVolunteer: { reason: '搬离本区' },
  refuseVolunteer: { reason: '不符合条件' },
};
const ask = (action: Action, id: string, asked: Asked = {}) =>
  office.ask(action, {
    sub: asked.sub ?? 'street',
    path: { id },
    headers: { 'if-match': `"${asked.version ?? 1}"` },
    body: asked.body ?? BODIES[action],
    at: AT,
  });
const stored = (id: string) => office.store.getVolunteer(volunteer({ id }).id);
const lastOf = async (id: string) => (await office.historyOf('volunteer', id)).at(-1);

const from: Record<Action, Record<string, unknown>> = {
  changeVolunteer: {},
  pauseVolunteer: {},
  resumeVolunteer: { status: 'paused' },
  retireVolunteer: {},
  refuseVolunteer: { status: 'applied' },
};
const actions = Object.keys(BODIES) as Action[];

describe.each(actions)('%s', (action) => {
  it('Rule 4: is stored, with its entry in the audit log', async () => {
    const { id } = await onFile(from[action]);

    const { status, body, headers } = await ask(action, id);

    expect([status, headers.etag]).toEqual([200, '"2"']);
    expect(await stored(id)).toMatchObject(body);
    const told = {
      changeVolunteer: 'volunteer.changed',
      pauseVolunteer: 'volunteer.paused',
      resumeVolunteer: 'volunteer.resumed',
      retireVolunteer: 'volunteer.retired',
      refuseVolunteer: 'volunteer.refused',
    };
    expect(await lastOf(id)).toBe(told[action]);
  });

  it('Rule 6: is not found by another street, forbidden to an auditor', async () => {
    const { id } = await onFile(from[action]);

    const answers = [await ask(action, id, { sub: 'street-2' }), await ask(action, id, { sub: 'auditor' })];

    expect(answers.map(({ status }) => status)).toEqual([404, 403]);
    expect((await stored(id))?.version).toBe(1);
  });

  it('Rule 7: is refused for a version that is not the latest', async () => {
    const { id } = await onFile(from[action]);

    const stale = await ask(action, id, { version: 7 });

    expect([stale.status, stale.body.current.version]).toEqual([412, 1]);
  });

  it('is refused for a volunteer who has left', async () => {
    const { id } = await onFile({ status: 'retired' });

    expect((await ask(action, id)).body.code).toBe('wrongStatus');
  });
});

describe('a wrong field is named', () => {
  it.each<[Action, object, string]>([
    ['changeVolunteer', { capacity: 0 }, '/capacity'],
    ['changeVolunteer', { offers: [] }, '/offers'],
    [
      'changeVolunteer',
      { address: { streetCode: '320404001', communityCode: '320404002001' } },
      '/address/communityCode',
    ],
    [
      'changeVolunteer',
      { address: { streetCode: '320404002', communityCode: '320404002001' } },
      '/address/streetCode',
    ],
    ['pauseVolunteer', { reason: '' }, '/reason'],
    ['pauseVolunteer', { reason: '出差', until: '2026-04-10' }, '/until'],
    ['retireVolunteer', {}, '/reason'],
  ])('%s %j: %s', async (action, body, pointer) => {
    const { id } = await onFile(from[action]);

    const answer = await ask(action, id, { body });

    expect([answer.status, answer.body.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([
      400,
      [pointer],
    ]);
  });
});

it('R-VO-20: a district moves a volunteer to another street, which finds them from then on', async () => {
  const { id } = await onFile();
  const address = { streetCode: '320404002', communityCode: '320404002001' };

  expect((await ask('changeVolunteer', id, { sub: 'district', body: { address } })).status).toBe(200);

  const seen = async (sub: string) => (await office.ask('getVolunteer', { sub, path: { id } })).status;
  expect([await seen('street'), await seen('street-2')]).toEqual([404, 200]);
});

it('R-VO-21: a change of nothing stores nothing', async () => {
  const { id, capacity } = await onFile();

  const { status, body } = await ask('changeVolunteer', id, { body: { capacity } });

  expect([status, body.version]).toEqual([200, 1]);
  expect(await office.historyOf('volunteer', id)).toEqual([]);
});

describe('R-VO-20, R-VO-05: with two active pairings', () => {
  it.each<[Action, object, string]>([
    ['changeVolunteer', { capacity: 1 }, 'capacityBelowPairings'],
    ['retireVolunteer', { reason: '搬离本区' }, 'pairingsActive'],
  ])('%s is refused with their number', async (action, body, code) => {
    const { id } = await onFile({ capacity: 3, activePairings: 2 });

    const answer = await ask(action, id, { body });

    expect([answer.status, answer.body.code]).toEqual([409, code]);
    expect(answer.body.detail).toContain('2');
  });
});

it('R-VO-04: nobody resumes a volunteer whose vetting has lapsed', async () => {
  const vettings = volunteer().vettings.map((one) => ({ ...one, validUntil: '2026-04-09' }));
  const { id } = await onFile({ status: 'paused', vettings });

  expect((await ask('resumeVolunteer', id)).body.code).toBe('vettingNotInForce');
});

describe('R-VO-03: volunteers pause themselves', () => {
  beforeAll(async () => {
    const { store } = office;
    const hers = { volunteerId: 'hers', streetCode: '320404002' };
    await store.transact([
      store.createVolunteer(volunteer({ id: 'hers', capacity: 3, activePairings: 1 })),
      store.createPairing(pairing({ ...hers, id: 'going-on' })),
      store.createProposal(proposal({ ...hers, id: 'open', childId: 'asked', status: 'volunteerAgreed' })),
      store.createChild(child({ id: 'asked', status: 'proposed', proposalId: 'open' })),
    ]);
  });
  const asVolunteer = (action: Action, version: number, body?: object) =>
    ask(action, 'hers', { sub: 'volunteer', version, ...(body && { body }) });
  const read = (sub: string) => office.ask('getVolunteer', { sub, path: { id: 'hers' } });
  const pairingNow = () => office.store.getPairing(pairing({ id: 'going-on' }).id);

  it('Rule 6: volunteers read their own file and no other', async () => {
    expect([(await read('volunteer')).status, (await read('other')).status]).toEqual([200, 404]);
    expect((await ask('pauseVolunteer', 'hers', { sub: 'other' })).status).toBe(404);
  });

  it('the pairing goes on and shows the pause, the open proposal ends, and the street is notified', async () => {
    const before = (await parsedMessages()).map(({ id }) => id);
    const { status, body } = await asVolunteer('pauseVolunteer', 1, { reason: '出差', until: '2026-05-01' });

    expect([status, body.status, body.pause.until]).toEqual([200, 'paused', '2026-05-01']);
    expect(await pairingNow()).toMatchObject({ status: 'active', volunteerPaused: true, flags: [] });
    expect(await office.store.getProposal(proposal({ id: 'open' }).id)).toMatchObject({
      status: 'declined',
      declined: { by: 'street', reason: '志愿者已暂停' },
    });
    expect(await office.store.getChild(child({ id: 'asked' }).id)).toMatchObject({
      status: 'waiting',
      waitingSince: '2026-03-02T00:00:00.000Z',
    });
    const posted = (await parsedMessages()).filter(({ id }) => !before.includes(id));
    expect(posted.map(({ kind, to }) => [kind, to])).toEqual([
      ['proposalEnded', { streets: ['320404002'] }],
      ['proposalFellAway', { volunteerId: 'hers' }],
      ['familyProposalEnded', { guardianOf: 'asked' }],
      ['volunteerPaused', { streets: ['320404001'] }],
    ]);
  });

  it('they cannot resume themselves', async () => {
    expect((await asVolunteer('resumeVolunteer', 2)).status).toBe(403);
    expect((await asVolunteer('changeVolunteer', 2)).status).toBe(403);
  });

  it('R-VO-04, R-VO-30: the day of return resumes the volunteer once, and the pairing no longer shows the pause', async () => {
    const morning = async (day: string) =>
      (await daily({ schedule: 'daily', scheduledAt: `${day}T05:00:00+08:00` })).done.endPauses;

    expect([await morning('2026-04-30'), await morning('2026-05-01'), await morning('2026-05-01')]).toEqual([
      0, 1, 0,
    ]);

    expect((await read('district')).body).toMatchObject({ status: 'active', version: 3 });
    expect(await pairingNow()).not.toHaveProperty('volunteerPaused');
    expect(await lastOf('hers')).toBe('volunteer.resumed');
  });
});

describe('the list by vetting', () => {
  it('R-VO-11: finds the volunteers whose vetting ends within the district’s days, and those whose has lapsed', async () => {
    const ends = (validUntil: string) => volunteer().vettings.map((one) => ({ ...one, validUntil }));
    const street = { streetCode: '320404003', communityCode: '320404003001' };
    const made = [
      await onFile({ ...street, vettings: ends('2026-06-10') }),
      await onFile({ ...street, vettings: ends('2026-06-09') }),
      await onFile({ ...street, vettings: ends('2026-04-10') }),
      await onFile({ ...street, vettings: ends('2026-04-09') }),
      await onFile({ ...street, vettings: ends('2026-04-09'), status: 'retired' }),
    ].map(({ id }) => id);
    const listed = async (vetting: string) => {
      const query = { vetting, street: '320404003' };
      const { body } = await office.ask('listVolunteers', { sub: 'district', query, at: AT });
      return body.items.map(({ id }: { id: string }) => made.indexOf(id as never)).toSorted();
    };

    expect([await listed('ending'), await listed('lapsed')]).toEqual([[1, 2], [3]]);
  });
});
