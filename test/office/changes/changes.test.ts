/** Changes that need a second person, on a real engine: proposed, approved, rejected, replaced, expired. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, parseInstant, plusDays } from '../../../shared/kernel/instants.ts';
import { child, enrol, member } from '../../builders.ts';
import type { RouteName } from '../../handlers.ts';
import { parsedMessages } from '../../jobs/messages.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

let office: Office;
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { id: 'member-second', sub: 'second' }),
    member('district', { id: 'elsewhere', sub: 'elsewhere', districtCode: '320402' }),
    member('street'),
    member('auditor'),
  );
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
});
afterAll(() => office.stop());

type Settings = Record<string, Record<string, unknown>>;
const settings = async () => (await office.ask('getSettings', { sub: 'district' })).body;
async function put(body: Settings, sub = 'district') {
  office.later();
  return office.ask('changeSettings', {
    ...{ sub, body },
    headers: { 'if-match': `"${(await settings()).version}"` },
  });
}
const days = (closedChildDays: number) => ({ retention: { closedChildDays } });
const retained = async () => (await settings()).retention.closedChildDays;
const listed = async (query = {}) => (await office.ask('listChanges', { sub: 'district', query })).body.items;
const read = async (id: string) =>
  (await listed({ limit: '200' })).find((one: { id: string }) => one.id === id);
async function decide(name: RouteName, id: string, sub = 'second', body?: object) {
  const { version } = await read(id);
  return office.ask(name, { sub, path: { id }, body, headers: { 'if-match': `"${version}"` } });
}
const approve = (id: string, sub?: string) => decide('approveChange', id, sub);
const reject = (id: string, sub?: string) => decide('rejectChange', id, sub, { reason: '保存期限不宜缩短' });
const runAt = (scheduledAt: Instant) => daily({ schedule: 'daily', scheduledAt });

describe('R-KE-74: settings that need a second person', () => {
  it.each<[string, Settings]>([
    ['a longer retention', days(1200)],
    ['an alert that comes sooner', { privacy: { revealsADay: 10 } }],
    ['a phone for families', { contact: { phone: '0519-85550100' } }],
    ['a duty phone where there was none', { alerts: { dutyPhone: '13700009999' } }],
  ])('%s is in force at once', async (_, body) => {
    expect((await put(body)).status).toBe(200);
  });

  it.each<[string, Settings]>([
    ['a shorter retention', days(30)],
    ['an alert that comes later', { privacy: { revealsADay: 1000 } }],
    ['no duty phone any more', { alerts: { dutyPhone: '' } }],
    ['another duty phone', { alerts: { dutyPhone: '13700008888' } }],
    ['a first list of who is alerted of harm', { harmOnDuty: { members: 'on-duty@example.cn' } }],
    ['one that does beside one that does not', { ...days(31), contact: { phone: '0519-85550199' } }],
  ])('%s waits as a whole', async (_, body) => {
    const before = await settings();

    const { status, body: answer } = await put(body);

    expect([status, Object.keys(answer)]).toEqual([202, ['changeId']]);
    expect(await settings()).toEqual(before);
    expect(await read(answer.changeId)).toMatchObject({ status: 'pending', kind: 'settings' });
  });

  it('R-KE-12: a secret is in no list', async () => {
    expect(JSON.stringify(await listed({ limit: '200' }))).not.toContain('13700008888');
  });
});

describe('R-KE-70: approved by another officer', () => {
  it('and not by who proposed it, nor by a street, an auditor or another district', async () => {
    const { changeId } = (await put(days(400))).body;

    const own = await approve(changeId, 'district');
    expect([own.status, own.body.code]).toEqual([409, 'samePerson']);
    expect((await approve(changeId, 'street')).status).toBe(403);
    expect((await approve(changeId, 'auditor')).status).toBe(403);
    expect((await approve(changeId, 'elsewhere')).status).toBe(404);
    expect(await retained()).toBe(1200);

    const approved = await approve(changeId);

    expect([approved.status, approved.body.status]).toEqual([200, 'approved']);
    expect(await retained()).toBe(400);
    expect((await approve(changeId)).body.code).toBe('wrongStatus');
  });

  it('who is told of it, as the proposer is of the outcome; the log has both', async () => {
    const messages = await parsedMessages();
    expect(messages.filter(({ kind }) => kind === 'changeProposed')[0]?.to).toEqual({
      district: true,
      exceptMemberId: 'member-district',
    });
    expect(messages.filter(({ kind }) => kind === 'changeDecided').at(-1)?.to).toEqual({
      memberId: 'member-district',
    });
    const entries = await office.entriesOf('district', '320404');
    // All of one instant: their order is by chance.
    const steps = entries.map(({ action, by }) => `${action} ${'memberId' in by && by.memberId}`);
    expect(steps).toEqual(
      expect.arrayContaining(['change.approved member-second', 'settings.changed member-second']),
    );
  });

  it('refuses what has another value by now', async () => {
    const { changeId } = (await put(days(300))).body;
    const { readSettings, replaceSettings } = await import('../../../functions/store/office/settings.ts');
    const before = await readSettings('320404' as never);
    const other = { ...before, retention: { ...before.retention, closedChildDays: 350 } };
    await office.store.transact([replaceSettings(before, other)]);

    const { status, body } = await approve(changeId);

    expect([status, body.code]).toEqual([409, 'changeOutdated']);
    expect(await retained()).toBe(350);
  });

  it('of two who approve at once one succeeds', async () => {
    const { changeId } = (await put(days(340))).body;

    const answers = await Promise.all([approve(changeId), approve(changeId, 'vetter')]);

    // The other read the change before it was decided, or after.
    const [first, second] = answers.map(({ status }) => status).sort();
    expect([first, [409, 412].includes(second ?? 0)]).toEqual([200, true]);
  });
});

describe('R-KE-71: rejected, or taken back by who proposed it', () => {
  it.each(['second', 'district'])('by %s: everything stays as it was', async (sub) => {
    const before = await settings();
    const { changeId } = (await put(days(200))).body;

    const rejected = await reject(changeId, sub);

    expect([rejected.status, rejected.body.status]).toEqual([200, 'rejected']);
    expect(await settings()).toEqual(before);
    expect((await approve(changeId)).status).toBe(409);
  });
});

describe('R-KE-72: a newer change of the same setting', () => {
  it('takes the place of the one that waits, and of no other', async () => {
    const [first, other] = [await put(days(210)), await put({ retention: { refusedVolunteerDays: 60 } })];
    const second = await put(days(220));

    expect((await read(first.body.changeId)).status).toBe('superseded');
    expect((await read(other.body.changeId)).status).toBe('pending');
    expect((await read(second.body.changeId)).status).toBe('pending');
    expect((await approve(first.body.changeId)).body.code).toBe('wrongStatus');
  });
});

describe('R-KE-73: a change that nobody decides about', () => {
  it('ends after the district’s days, to the instant, and cannot be approved before the daily run either', async () => {
    const { changeId } = (await put(days(230))).body;
    const expiresAt = parseInstant((await read(changeId)).expiresAt);
    expect(expiresAt).toBe(plusDays(parseInstant((await read(changeId)).proposedAt), 30));

    await runAt(parseInstant(new Date(Date.parse(expiresAt) - 1).toISOString()));
    expect((await read(changeId)).status).toBe('pending');
    office.later(31 * 24 * 3600);
    const late = await approve(changeId);
    expect([late.status, late.body.code]).toEqual([409, 'changeExpired']);
    await runAt(expiresAt);

    expect((await read(changeId)).status).toBe('expired');
    expect(await retained()).not.toBe(230);
  });
});

describe('R-IN-125: retention that two persons shorten', () => {
  it('erases nothing that it would have erased before they did', async () => {
    const { changeId } = (await put(days(60))).body;
    const { at } = (await approve(changeId)).body.decided;
    const closed = (id: string, daysBefore: number) =>
      office.store.createChild(
        child({
          ...{ id, fileNumber: `320404-26-${id.toUpperCase()}`, status: 'closed' },
          ...{ closeReason: '情况好转', closedAt: plusDays(at, -daysBefore) },
        }),
      );
    await office.store.transact([closed('oldfile1', 90), closed('newfile1', 3)]);
    const isErased = async (id: string) => (await office.store.getChild(id as never))?.erasure !== undefined;

    await runAt(plusDays(at, 1));
    expect([await isErased('oldfile1'), await isErased('newfile1')]).toEqual([false, false]);
    await runAt(plusDays(at, 57));
    expect([await isErased('oldfile1'), await isErased('newfile1')]).toEqual([false, true]);
  });
});
