/** Feedback on this system, on a real engine: sent by anybody, answered or closed by the district, deleted in time. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { feedbackSchema } from '../../../shared/office/feedback/feedback.ts';
import { isFeedbackOver, isReminderDue } from '../../../shared/office/feedback/feedback-rules.ts';
import { enrol, member } from '../../builders.ts';
import { newMessages } from '../../jobs/messages.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

const TEXT = '回执页的字太小，老人看不清。';
let office: Office;
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { id: 'elsewhere', sub: 'elsewhere', districtCode: '320402' }),
    member('street'),
    member('auditor'),
    member('volunteer', { id: 'mother', sub: 'mother', volunteerId: 'v-1' }),
  );
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
});
afterAll(() => office?.stop());

const send = (body: object, key: string = randomUUID()) =>
  office.ask('submitFeedback', { body: { text: TEXT, ...body }, headers: { 'idempotency-key': key } });
const sendAs = (sub: string, body: object, key: string = randomUUID()) =>
  office.ask('submitOwnFeedback', { sub, body, headers: { 'idempotency-key': key } });
const listed = async (sub = 'district', query = {}) =>
  (await office.ask('listFeedback', { sub, query: { limit: '200', ...query } })).body.items;
const read = async (id: string) => (await listed()).find((one: { id: string }) => one.id === id);
const end = async (name: 'answerFeedback' | 'closeFeedback', id: string, body?: object, sub = 'district') =>
  office.ask(name, {
    sub,
    path: { id },
    body,
    headers: { 'if-match': `"${(await read(id))?.version ?? 1}"` },
  });
const runAt = (scheduledAt: string) => daily({ schedule: 'daily', scheduledAt: scheduledAt as Instant });

describe('R-OF-50: anybody may give feedback', () => {
  it('without an account; the district reads it with its page and the day by which to answer', async () => {
    const { status, body } = await send({ page: '/receipt' });

    expect(status).toBe(201);
    expect(await read(body.id)).toMatchObject({
      ...{ text: TEXT, page: '/receipt', status: 'open', dueOn: '2026-03-24' },
    });
    expect(await read(body.id)).not.toHaveProperty('by');
  });

  it('the key is its id; the same again is answered with what is stored, and says whether it differs', async () => {
    const key = randomUUID();
    const first = await send({}, key);
    office.later(30 * 86_400);
    const again = await send({ page: '/forms/volunteer' }, key);
    const other = await send({ text: '另一条意见' }, key);

    expect(first).toMatchObject({ status: 201, body: { id: key } });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.body).not.toHaveProperty('differs');
    expect(other).toMatchObject({ status: 200, body: { ...first.body, differs: true } });
    expect((await listed()).filter((one: { id: string }) => one.id === key)).toHaveLength(1);
  });

  it('phone numbers in it are cleared, and it still counts as the same when it comes again', async () => {
    const key = randomUUID();
    const text = '请给我回电话 13912345678，谢谢。';
    const { status } = await send({ text }, key);
    const again = await send({ text }, key);

    expect(status).toBe(201);
    expect((await read(key)).text).not.toContain('13912345678');
    expect(again.body).not.toHaveProperty('differs');
  });

  it.each([
    ['no text', { text: '  ' }, '/text'],
    ['a text that is too long', { text: '字'.repeat(2001) }, '/text'],
    ['an address elsewhere', { page: 'https://evil.example/' }, '/page'],
    ['what follows a question mark', { page: '/receipt?code=7K3QF-9XW2M' }, '/page'],
    ['a district that is none', { districtCode: '999999' }, '/districtCode'],
  ])('%s is refused, and the field is named', async (_, body, pointer) => {
    const { status, body: problem } = await send(body);
    expect([status, problem.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('without a key nothing is taken', async () => {
    expect((await office.ask('submitFeedback', { body: { text: TEXT } })).status).toBe(400);
  });
});

describe('R-OF-51: the district answers or closes it', () => {
  it('once; a volunteer who wrote it is told, and reads the answer', async () => {
    const { body } = await sendAs('mother', { text: '手机上看不到日历', page: '/console/contacts' });
    const told = await newMessages(async () => {
      expect((await end('answerFeedback', body.id, { answer: '下个版本会有。' })).status).toBe(200);
    });
    const own = (await office.ask('listOwnFeedback', { sub: 'mother' })).body.items;

    expect(told).toMatchObject([{ kind: 'feedbackAnswered', to: { memberId: 'mother' } }]);
    expect(own).toMatchObject([{ id: body.id, status: 'answered', answer: '下个版本会有。' }]);
    expect(own[0]).not.toHaveProperty('by');
    expect((await end('closeFeedback', body.id)).body.code).toBe('wrongStatus');
  });

  it('what is closed has no answer, and nobody is told', async () => {
    const { body } = await sendAs('street', { text: '测试' });
    const told = await newMessages(() => end('closeFeedback', body.id));

    expect(told).toEqual([]);
    expect(await read(body.id)).toMatchObject({ status: 'closed', by: 'member-street' });
  });

  it('of another district: not there; by an auditor or a street: never', async () => {
    const { body } = await send({});

    expect((await end('answerFeedback', body.id, { answer: '好' }, 'elsewhere')).status).toBe(404);
    expect((await end('answerFeedback', body.id, { answer: '好' }, 'auditor')).status).toBe(403);
    expect((await end('closeFeedback', body.id, undefined, 'street')).status).toBe(403);
    expect(await listed('elsewhere')).toEqual([]);
    expect((await listed('auditor')).length).toBeGreaterThan(0);
  });

  it('nobody reads the feedback of others as their own', async () => {
    const own = (await office.ask('listOwnFeedback', { sub: 'auditor' })).body.items;
    expect(own).toEqual([]);
  });
});

const feedback = (change: object) =>
  feedbackSchema.parse({
    ...{ id: 'one', districtCode: '320404', text: TEXT, sentAs: 'x', status: 'open', version: 1 },
    ...{ receivedAt: '2026-03-10T02:00:00.000Z', dueOn: '2026-03-24', ...change },
  });

describe('R-OF-52: the district is reminded of what waits', () => {
  it.each([
    ['on its last day', {}, '2026-03-24T15:59:59.999Z', false],
    ['the day after', {}, '2026-03-24T16:00:00.000Z', true],
    ['once', { remindedAt: '2026-03-25T00:00:00.000Z' }, '2026-04-01T00:00:00.000Z', false],
    ['not of what is closed', { status: 'closed' }, '2026-04-01T00:00:00.000Z', false],
  ])('%s', (_, change, now, expected) => {
    expect(isReminderDue(feedback(change), now as Instant)).toBe(expected);
  });

  it('by the daily run, and not again', async () => {
    const { body } = await send({});
    const due = `${(await read(body.id)).dueOn}T21:00:00.000Z`;
    const first = await newMessages(() => runAt(due));
    const second = await newMessages(() => runAt(due));

    expect(first.filter(({ kind }) => kind === 'feedbackOverdue').length).toBeGreaterThan(0);
    expect(second.filter(({ kind }) => kind === 'feedbackOverdue')).toEqual([]);
  });
});

describe('R-OF-53: feedback is deleted in time', () => {
  it.each([
    ['a moment before', '2027-03-10T01:59:59.999Z', false],
    ['at the end of the days', '2027-03-10T02:00:00.000Z', true],
  ])('%s', (_, now, expected) => {
    const ended = { at: '2026-03-10T02:00:00.000Z', by: 'member-district' };
    expect(isFeedbackOver(feedback({ status: 'closed', ended }), 365, now as Instant)).toBe(expected);
  });

  it('what waits never is', () => {
    expect(isFeedbackOver(feedback({}), 30, '2036-03-10T02:00:00.000Z' as Instant)).toBe(false);
  });

  it('by the daily run', async () => {
    const { body } = await send({});
    await end('closeFeedback', body.id);
    await runAt('2030-01-01T21:00:00.000Z');

    expect(await read(body.id)).toBeUndefined();
  });
});
