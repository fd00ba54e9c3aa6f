/** Families’ requests about their data, on a real engine: recorded, late, answered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { enrol, member } from '../../builders.ts';
import { newMessages } from '../../jobs/messages.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

let office: Office;
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];
let child: string;

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { id: 'elsewhere', sub: 'elsewhere', districtCode: '320402' }),
    member('street'),
    member('street', { id: 'next-door', sub: 'next-door', streets: ['320404002'] as never }),
    member('auditor'),
  );
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
  ({ id: child } = await office.submitSurvey({}, '13900001234'));
});
afterAll(() => office?.stop());

const record = (body: object = {}, sub = 'street') =>
  office.ask('recordDataRequest', {
    ...{ sub, path: { id: child } },
    body: { kind: 'copy', from: 'guardian', receivedOn: '2026-03-09', ...body },
  });
const listed = async (sub = 'street', at?: number) =>
  (await office.ask('listDataRequests', { sub, query: { limit: '200' }, ...(at && { at }) })).body.items;
const answer = (id: string, body: object = { outcome: 'done' }, sub = 'street') =>
  office.ask('answerDataRequest', { sub, path: { id }, body, headers: { 'if-match': '"1"' } });

describe('R-RE-110: a request about data', () => {
  it.each(['copy', 'correction', 'deletion', 'complaint'])(
    '%s: answered within 15 working days',
    async (kind) => {
      const { status, body } = await record({ kind, from: 'child' });
      expect([status, body.dueOn, body.isLate]).toEqual([201, '2026-03-30', false]);
      expect((await listed()).map(({ id }: { id: string }) => id)).toContain(body.id);
    },
  );

  it.each([
    ['tomorrow', { receivedOn: '2026-03-11' }, '/receivedOn'],
    ['on 29 February of no leap year', { receivedOn: '2026-02-29' }, '/receivedOn'],
    ['of a kind that is none', { kind: 'money' }, '/kind'],
    ['from a volunteer', { from: 'volunteer' }, '/from'],
  ])('%s is refused, and the field is named', async (_, change, pointer) => {
    const { status, body } = await record(change);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('of another street or district: not there, and in no list of theirs', async () => {
    const { body } = await record();
    expect((await record({}, 'next-door')).status).toBe(404);
    expect((await record({}, 'elsewhere')).status).toBe(404);
    expect((await answer(body.id, undefined, 'next-door')).status).toBe(404);
    expect(await listed('next-door')).toEqual([]);
    expect((await record({}, 'auditor')).status).toBe(403);
  });
});

describe('R-RE-111: late', () => {
  it.each([
    ['2026-03-30T15:59:59.999Z', false],
    ['2026-03-30T16:00:00.000Z', true],
  ])('at %s: %s', async (now, isLate) => {
    await record();
    const items = await listed('district', Date.parse(now));
    expect(items.filter((one: { dueOn: string }) => one.dueOn === '2026-03-30')[0].isLate).toBe(isLate);
  });

  it('its street and the district are reminded once', async () => {
    await record();
    const run = (scheduledAt: string) =>
      newMessages(() => daily({ schedule: 'daily', scheduledAt: scheduledAt as Instant }));
    const first = (await run('2026-03-30T21:00:00.000Z')).filter(({ kind }) => kind === 'dataRequestOverdue');
    const second = (await run('2026-03-31T21:00:00.000Z')).filter(
      ({ kind }) => kind === 'dataRequestOverdue',
    );

    expect(first.length).toBeGreaterThan(0);
    expect(first[0]?.to).toMatchObject({ district: true, streets: ['320404001'] });
    expect(second).toEqual([]);
  });
});

describe('R-RE-112: the answer', () => {
  it('is recorded once, by whom and how', async () => {
    const { body } = await record({ kind: 'deletion' });
    const done = await answer(body.id, { outcome: 'lawRequires' });

    expect(done.body).toMatchObject({
      ...{ status: 'answered', isLate: false },
      answered: { outcome: 'lawRequires', by: 'member-street' },
    });
    expect((await answer(body.id)).status).toBe(412);
    const again = await office.ask('answerDataRequest', {
      ...{ sub: 'street', path: { id: body.id }, body: { outcome: 'done' }, headers: { 'if-match': '"2"' } },
    });
    expect(again.body.code).toBe('wrongStatus');
  });
});
