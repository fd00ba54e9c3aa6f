import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInstant, plusDays } from '../../../shared/kernel/instants.ts';
import { enrol, member, volunteer } from '../../builders.ts';
import { type Filed, type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { pairing, proposal } from '../../matching/proposals/pair-builders.ts';
import { aContact } from '../../reporting/digests/builders.ts';
import { withdrawalIn } from '../../support/contacts/contact-builders.ts';
import { wholeTables } from '../../whole-tables.ts';
import { workEvent } from '../../work.ts';

let office: Office;
let eraser: typeof import('../../../functions/intake/erasure/eraser.ts')['handler'];
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];
let documents: typeof import('../../../functions/store/documents.ts')['documents'];

const reason = '监护人来函要求';
let phones = 13900002000;

beforeAll(async () => {
  office = await openOffice();
  ({ handler: eraser } = await import('../../../functions/intake/erasure/eraser.ts'));
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
  ({ documents } = await import('../../../functions/store/documents.ts'));
  await enrol(
    member('district'),
    member('district', { sub: 'second', id: 'second' }),
    member('district', { sub: 'elsewhere', id: 'elsewhere', districtCode: '320402' }),
    member('street'),
    member('auditor'),
  );
});
afterAll(() => office.stop());

const aChild = { gender: 'female', birthMonth: '2016-09', kinds: ['leftBehind'], grade: '小学4年级' };

function submit(name = '王梓涵', change: Record<string, unknown> = {}): Promise<Filed> {
  phones += 1;
  return office.submitSurvey({ child: { ...aChild, name }, ...change }, String(phones));
}

const read = async (id: string) => (await office.ask('getChild', { sub: 'district', path: { id } })).body;

async function change(
  name: 'eraseChild' | 'revokeChildErasure',
  id: string,
  sub: string,
  body?: unknown,
  version?: number,
) {
  office.later(1);
  const headers = { 'if-match': `"${version ?? (await read(id)).version}"` };
  return office.ask(name, { sub, path: { id }, headers, ...(body !== undefined && { body }) });
}
const erase = (id: string, sub = 'district', why = reason) => change('eraseChild', id, sub, { reason: why });
const keep = (id: string, sub = 'district') => change('revokeChildErasure', id, sub);

/** As the stream tells the eraser. */
function deliver(id: string) {
  return eraser(workEvent({ pk: `CHILD#${id}`, sk: 'FILE' }));
}

async function eraseWhole(id: string) {
  expect((await erase(id, 'district')).status).toBe(202);
  expect((await erase(id, 'second')).status).toBe(202);
  expect(await deliver(id)).toEqual({ batchItemFailures: [] });
}

const stored = async () =>
  (
    await wholeTables(new DynamoDBClient({}), { identity: 'identity', program: 'program', audit: 'audit' })
  ).join('\n');

/** Puts a record in place of the file, as other steps would have left it. */
async function become(id: string, change: Record<string, unknown>) {
  const { store } = office;
  const child = await store.getChild(id as never);
  if (!child) throw new Error(`no child ${id}`);
  const after = { ...child, ...change };
  await store.transact([store.replaceChild(child, after as typeof child)]);
}

/** The proposal that the child's file names, with its volunteer. */
async function proposed(childId: string, id: string) {
  const { store } = office;
  const volunteerId = `volunteer-of-${id}`;
  await store.transact([
    store.createVolunteer(volunteer({ id: volunteerId })),
    store.createProposal(proposal({ id, childId, volunteerId })),
  ]);
}

describe('POST /v1/children/{id}/erase', () => {
  it('R-IN-80: is requested first: the file remains as it is, and another officer of the district is notified', async () => {
    const { id } = await submit();

    const { status, body } = await erase(id);

    expect([status, body.status, body.maskedName]).toEqual([202, 'submitted', '王*涵']);
    expect(body.erasure).toMatchObject({ step: 'asked', by: 'member-district', reason });
    expect(await stored()).toContain('erasureAsked');
  });

  it('R-IN-82: the officer who requested it cannot carry it out; another can', async () => {
    const { id } = await submit();
    await erase(id);

    const [same, other] = [await erase(id), await erase(id, 'second')];

    expect([same.status, same.body.code]).toEqual([409, 'samePerson']);
    expect([other.status, other.body.status, other.body.erasure.step]).toEqual([202, 'closed', 'running']);
  });

  it('R-SU-25: is refused with an explanation while a request to leave is undecided', async () => {
    const { id } = await submit();
    await erase(id);
    await become(id, { withdrawalId: 'w' });

    const { status, body } = await erase(id, 'second');

    expect([status, body.code]).toEqual([409, 'erasureBlocked']);
    expect(body.detail).toContain('退出申请');
  });

  it('R-IN-81: a revoked request may be made again', async () => {
    const { id } = await submit();
    await erase(id);

    expect((await keep(id, 'second')).body.erasure).toBeUndefined();
    expect((await keep(id)).body.code).toBe('wrongStatus');
    expect((await erase(id, 'second')).body.erasure).toMatchObject({ step: 'asked', by: 'second' });
    expect(await office.historyOf('child', id)).toContain('child.erasureWithdrawn');
  });

  it('R-IN-85: the assessments of the child’s risk go with the identity, notes and all', async () => {
    const { id } = await submit();
    const assessment = { colour: 'red', on: '2026-03-10', note: '龘险情' };
    const headers = { 'if-match': `"${(await read(id)).version}"` };
    await office.ask('assessRisk', { sub: 'street', path: { id }, headers, body: assessment });
    expect(await stored()).toContain('龘险情');

    await eraseWhole(id);

    expect(await stored()).not.toContain('龘险情');
    expect(await read(id)).not.toHaveProperty('risk');
  });

  it('R-IN-82: from the decision on nobody sees the identity, and the receipt no longer opens', async () => {
    const { id, receiptCode, phoneLast4 } = await submit();
    await erase(id);
    await erase(id, 'second');

    const path = { id };
    const purpose = { purpose: 'contact' };
    const [revealed, history, receipt] = await Promise.all([
      office.ask('revealChild', { sub: 'district', path, body: purpose }),
      office.ask('revealHistory', { sub: 'district', path, body: purpose }),
      office.lookUp({ receiptCode, phoneLast4 }),
    ]);

    expect([revealed.status, history.status, receipt.status]).toEqual([409, 409, 404]);
    expect((await erase(id)).body.code).toBe('erased');
  });

  it.each([
    ['paired', { status: 'paired', pairingId: 'p' }, '结对'],
    ['proposed', { status: 'proposed', waitingSince: '2026-03-10T02:00:00.000Z', proposalId: 'p' }, '建议'],
  ])('R-IN-84: is refused with an explanation while %s', async (_, status, words) => {
    const { id } = await submit();
    if (status.status === 'proposed') await proposed(id, 'p');
    await become(id, status);

    const { status: answer, body } = await erase(id);

    expect([answer, body.code]).toEqual([409, 'erasureBlocked']);
    expect(body.detail).toContain(words);
  });

  it.each([
    ['street', 403],
    ['auditor', 403],
    ['elsewhere', 404],
  ])('Rule 6: %s: %d', async (sub, status) => {
    const { id } = await submit();

    expect((await erase(id, sub)).status).toBe(status);
    expect((await keep(id, sub)).status).toBe(status);
  });

  it('R-KE-23: a reason that names the child is stored without the name', async () => {
    const { id } = await submit();

    const { status, body } = await erase(id, 'district', '王梓涵家长要求');

    expect([status, JSON.stringify(body)]).toEqual([202, expect.not.stringContaining('梓涵')]);
  });

  it('Rule 7: does nothing with a stale version', async () => {
    const { id } = await submit();
    await erase(id);

    expect((await change('eraseChild', id, 'second', { reason }, 1)).status).toBe(412);
    expect((await read(id)).erasure.step).toBe('asked');
  });

  it('Rule 7: of an erasure and a correction at once one is stored', async () => {
    const { id } = await submit();
    await erase(id);
    const headers = { 'if-match': '"2"' };
    const body = { name: '王紫涵', reason: '核对' };

    const [erased, corrected] = await Promise.all([
      change('eraseChild', id, 'second', { reason }, 2),
      office.ask('correctChild', { sub: 'street', path: { id }, headers, body }),
    ]);

    expect([erased.status, corrected.status].sort()).not.toEqual([202, 200]);
    expect((await read(id)).status).toBe(erased.status === 202 ? 'closed' : 'submitted');
  });

  it('Rule 7: of an erasure and a proposal at once one is stored', async () => {
    const { id } = await submit();
    await office.verify(id);
    await erase(id);
    const waiting = await office.store.getChild(id as never);
    if (waiting?.status !== 'waiting') throw new Error('the child does not wait');
    await proposed(id, 'p-1');
    const after = { ...waiting, status: 'proposed' as const, proposalId: 'p-1' as never };

    const [erased, unmet] = await Promise.all([
      change('eraseChild', id, 'second', { reason }, waiting.version),
      office.store.transact([office.store.replaceChild(waiting, after)]),
    ]);

    const isErased = erased.status === 202;
    expect(unmet).toBe(isErased ? 'changed' : undefined);
    expect((await read(id)).status).toBe(isErased ? 'closed' : 'proposed');
    if (!isErased) expect([409, 412]).toContain(erased.status);
  });
});

/** Everything that a family may have left: corrections, proposals, pairings, a request to leave, contacts, an import’s rows. */
async function live(family: Family) {
  const { store } = office;
  const filed = await submit(family.name, {
    guardian: { name: family.guardian, relation: '爷爷', phone: family.phone },
    address: { streetCode: '320404001', communityCode: '320404001001', detail: family.detail },
    note: `${family.name}怕狗`,
  });
  const { id } = filed;
  const path = { id };
  const headers = { 'if-match': '"1"' };
  const body = { name: family.corrected, reason: '核对户口本' };
  await office.ask('correctChild', { sub: 'street', path, headers, body });
  const child = { childId: id, childNumber: (await read(id)).fileNumber, childName: '某*某' };
  const own = (name: string) => `${name}-${id}`;
  const typed = `${family.name}（${family.guardian}，${family.phone}，${family.detail}）`;
  await store.transact([
    store.createProposal(
      proposal({
        ...child,
        id: own('r'),
        runId: undefined,
        byHand: { by: 'x', reason: typed, change: { matchedByTier: [], objective: 0 } },
        declined: { by: 'guardian', reason: typed, at: '2026-03-10T02:00:00.000Z' },
        pairingId: own('p'),
        status: 'declined',
      }),
    ),
    store.createPairing(
      pairing({
        ...child,
        id: own('p'),
        volunteerId: own('v'),
        status: 'ended',
        endedAt: '2026-03-20T02:00:00.000Z',
        endReason: typed,
        end: { cause: 'movedAway', farewell: typed, afterwards: 'close', by: 'x' },
        endRequest: { cause: 'movedAway', reason: '搬家', farewell: typed, at: '2026-03-19T02:00:00.000Z' },
      }),
    ),
  ]);
  await store.transact([
    store.createWithdrawal(
      withdrawalIn('rejected', {
        ...child,
        id: own('w'),
        reason: `${family.name}（${family.guardian}）`,
        childName: typed,
      }),
    ),
  ]);
  const contacts = await import('../../../functions/store/support/contacts.ts');
  const written = { note: typed, highlight: typed, problem: typed };
  const about = { volunteerId: own('v'), pairingIds: [own('p')], ...written };
  await store.transact([
    contacts.createContact(aContact({ ...about, id: own('k'), childIds: [id] })),
    contacts.createContact(aContact({ ...about, id: own('both'), childIds: [id, 'a-sister'] })),
  ]);
  return filed;
}

interface Family {
  readonly name: string;
  readonly corrected: string;
  readonly guardian: string;
  readonly phone: string;
  readonly detail: string;
}

/** Characters that stand nowhere else. */
const rare = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...'龘靐齉爩灪麤鱻驫飝虪讟钃鸜麷鞻韽韾'), { minLength: least, maxLength: most })
    .map((letters) => letters.join(''));
const family: fc.Arbitrary<Family> = fc.record({
  name: rare(2, 4),
  corrected: rare(2, 4),
  guardian: rare(2, 4),
  phone: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((digits) => `177${digits}`),
  detail: fc.tuple(rare(2, 8), fc.nat(99)).map(([place, door]) => `${place}${door}室`),
});

describe('an erased child', () => {
  it('Rule 8, R-IN-85: leaves no part of any identity in any item of any table', async () => {
    await fc.assert(
      fc.asyncProperty(family, async (person) => {
        const { id } = await live(person);
        const before = await stored();
        for (const text of Object.values(person)) expect(before).toContain(text);

        await eraseWhole(id);

        const after = await stored();
        for (const text of Object.values(person)) expect(after).not.toContain(text);
        expect((await read(id)).erasure.step).toBe('done');
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('Rule 8, R-IN-85: still counts in statistics: kinds, year, street', async () => {
    const { id } = await submit();
    await eraseWhole(id);

    expect(await read(id)).toMatchObject({
      maskedName: '*',
      kinds: ['leftBehind'],
      birthYear: 2016,
      streetCode: '320404001',
      status: 'closed',
    });
  });

  it('R-RE-80: has no reason left that anybody typed: its timeline says that they were erased', async () => {
    const { id } = await submit('龘因一');
    const returned = '请补龘因村材料';
    await office.ask('returnChild', {
      ...{ sub: 'street', path: { id }, headers: { 'if-match': '"1"' } },
      body: { reason: returned },
    });
    await office.ask('revealChild', {
      ...{ sub: 'street', path: { id }, body: { purpose: 'visit', note: '去龘因村' } },
    });
    const timeline = async () => {
      const answer = await office.ask('getTimeline', { sub: 'district', path: { id } });
      return answer.body.items.map(({ action, reason: why }: Record<string, unknown>) => [action, why]);
    };
    expect(await timeline()).toContainEqual(['child.returned', returned]);

    await eraseWhole(id);

    expect((await stored()).includes('龘因')).toBe(false);
    const after = await timeline();
    expect(after).toContainEqual(['child.returned', '原因已随档案删除']);
    expect(after).toContainEqual(['child.revealed', '走访: 原因已随档案删除']);
    const audit = await office.ask('listAuditEntries', { sub: 'auditor', query: { subject: `child:${id}` } });
    expect(audit.body.items.filter((one: object) => 'missingText' in one)).toHaveLength(3);
  });

  it('R-RE-80: is named in no reason about somebody else either', async () => {
    const { id } = await submit('龘因二');
    const other = await submit('别人');
    await office.ask('revealChild', {
      ...{ sub: 'street', path: { id: other.id }, body: { purpose: 'other', note: '与龘 因 二是一家' } },
    });
    expect((await stored()).includes('龘 因 二')).toBe(true);

    await eraseWhole(id);

    expect((await stored()).includes('龘 因 二')).toBe(false);
  });

  it('R-IN-120: is in no answer that was given before: the same request again is refused', async () => {
    const { id } = await submit('龘答一');
    const returning = {
      ...{ sub: 'street', path: { id }, body: { reason: '请补龘答村材料' } },
      headers: { 'if-match': '"1"', 'idempotency-key': 'return-it' },
    };
    const first = await office.ask('returnChild', returning);
    expect([first.status, first.body.returnReason]).toEqual([200, '请补龘答村材料']);
    expect(await office.ask('returnChild', returning)).toEqual(first);
    await erase(id);
    const confirming = {
      ...{ sub: 'second', path: { id }, body: { reason } },
      headers: { 'if-match': '"3"', 'idempotency-key': 'confirm-it' },
    };
    office.later(1);
    const confirmed = await office.ask('eraseChild', confirming);
    await deliver(id);

    expect((await office.ask('returnChild', returning)).body).toMatchObject({ code: 'erased' });
    expect(await office.ask('eraseChild', confirming)).toEqual(confirmed);
    expect([confirmed.status, JSON.stringify(confirmed.body).includes('龘')]).toEqual([202, false]);
  });

  it('R-IN-85: is no duplicate any more: the same family may come again', async () => {
    const { id } = await submit('周同一');
    await eraseWhole(id);

    const hashes = await import('../../../functions/store/intake/duplicate-keys.ts');
    const { keyedHash } = await import('../../../functions/store/keyed-hash.ts');
    const key = (await keyedHash())('child 周同一 2016-09');

    expect((await hashes.findHolders([key])).size).toBe(0);
  });

  it('R-IN-87: is erased once, however often the stream delivers it and wherever it was interrupted', async () => {
    const { id } = await live({
      name: '龘停一',
      corrected: '龘停二',
      guardian: '靐停',
      phone: '17700000001',
      detail: '龘停新村',
    });
    await erase(id);
    await erase(id, 'second');

    const stop = stopBeforeLast(id);
    expect((await deliver(id)).batchItemFailures).toHaveLength(1);
    stop();
    expect(await stored()).toContain('龘停二');
    await deliver(id);
    await deliver(id);

    expect(await stored()).not.toMatch(/龘停/);
    const history = await office.historyOf('child', id);
    expect(history.filter((action) => action === 'child.erased')).toHaveLength(1);
  });
});

/** The function dies before the transaction that takes the identity. */
function stopBeforeLast(id: string) {
  const name = 'stopBeforeLast';
  documents.middlewareStack.add(
    (next) => async (args) => {
      if (JSON.stringify(args.input).includes(`${id}-erased`)) throw new Error('stopped');
      return next(args);
    },
    { step: 'initialize', name },
  );
  return () => documents.middlewareStack.remove(name);
}

describe('R-IN-86: the end of retention', () => {
  const closedAt = parseInstant('2026-03-10T02:00:00Z');
  const runAt = (scheduledAt: string) => daily({ schedule: 'daily', scheduledAt });

  it('erases what was closed for the district’s days, by the system, and nothing sooner', async () => {
    const { id } = await submit('吴到期');
    await become(id, { status: 'closed', closeReason: '吴到期搬家', closedAt });

    const early = await runAt(plusDays(closedAt, 1094));
    const due = await runAt(plusDays(closedAt, 1095));
    await deliver(id);
    const again = await runAt(plusDays(closedAt, 1096));

    expect([early, due, again].map(({ done }) => done.eraseExpiredChildren)).toEqual([0, 1, 0]);
    expect(await stored()).not.toContain('吴到期');
    const entries = await office.entriesOf('child', id);
    expect(entries.find(({ action }) => action === 'child.erasureBegun')?.by).toEqual({
      kind: 'system',
      means: 'daily',
    });
  });

  it('R-IN-87: starts an erasure again that the stream has given up', async () => {
    const { id } = await submit('郑未完');
    await erase(id);
    await erase(id, 'second');
    const { version } = await read(id);

    const { done } = await runAt(plusDays(closedAt, 2));

    expect(done.wakeErasures).toBeGreaterThanOrEqual(1);
    expect((await read(id)).version).toBe(version + 1);
  });
});

describe('R-IN-09: the erasure of a file with a duplicate', () => {
  const merge = async (id: string, intoId: string) => {
    const { version: intoVersion } = await read(intoId);
    const headers = { 'if-match': `"${(await read(id)).version}"` };
    const body = { intoId, intoVersion, reason: '重复建档' };
    return office.ask('mergeChild', { sub: 'district', path: { id }, headers, body });
  };
  const likenessOf = async (id: string) =>
    (await stored()).split('\n').filter((item) => item.includes('LIKE#') && item.includes(id));

  it('R-IN-22: an erased file is no longer found by what it had in common with others', async () => {
    const { id } = await submit('贺兰一一');
    expect(await likenessOf(id)).not.toEqual([]);

    await eraseWhole(id);

    expect(await likenessOf(id)).toEqual([]);
  });

  it('a duplicate outlives its own retention while the remaining file is open, and is erased with it', async () => {
    const stays = await submit('慕容一一');
    const goes = await submit('慕容一一');
    await merge(goes.id, stays.id);
    await become(goes.id, { closedAt: '2015-01-01T00:00:00.000Z' });

    await daily({ schedule: 'daily', scheduledAt: '2026-03-12T21:00:00Z' });

    expect(await read(goes.id)).not.toHaveProperty('erasure');
    expect((await office.lookUp(goes)).status).toBe(200);
    await eraseWhole(stays.id);
    await deliver(goes.id);
    expect((await read(goes.id)).erasure.step).toBe('done');
    expect(await stored()).not.toContain('慕容一一');
  });
});
