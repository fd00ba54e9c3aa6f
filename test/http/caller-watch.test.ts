/** Limits per caller, through the handlers on a real engine. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, survey } from '../builders.ts';
import { startEngine } from '../engine.ts';
import { asker, loadHandlers } from '../handlers.ts';
import { wholeTables } from '../whole-tables.ts';

const MOST = 3;
const NOON = Date.parse('2026-03-10T04:00:00Z');
const MINUTE = 60_000;

let engine: Awaited<ReturnType<typeof startEngine>>;
let ask: ReturnType<typeof asker>;
let addresses = 0;
/** Of a caller who has sent nothing yet. */
const address = () => {
  addresses += 1;
  return `198.51.100.${addresses}`;
};

beforeAll(async () => {
  engine = await startEngine();
  process.env.CALLER_REQUESTS = String(MOST);
  ask = asker(await loadHandlers());
});
afterAll(() => engine?.stop());

const apply = (
  from: string,
  { key = randomUUID() as string, body = application() as unknown, at = NOON } = {},
) => ask('submitVolunteerApplication', { from, at, body, headers: { 'idempotency-key': key } });
const lookUp = (from: string, at = NOON) =>
  ask('lookUpReceipt', { from, at, body: { receiptCode: '7K3QF-9XW2M', phoneLast4: '0000' } });

async function useUp(from: string): Promise<void> {
  for (let sent = 0; sent < MOST; sent += 1) expect((await apply(from)).status).toBe(201);
}

describe('R-KE-90: from one address', () => {
  it('so many are taken, the next is refused until the window ends, in both languages', async () => {
    const from = address();
    await useUp(from);

    const refused = await apply(from);

    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      429,
      'tooMany',
      '600',
    ]);
    expect(refused.body.detail).toMatch(/10 分钟后再试.*报告孩子有危险/);
    expect((await apply(from, { at: NOON + 10 * MINUTE - 1 })).status).toBe(429);
    expect((await apply(from, { at: NOON + 10 * MINUTE })).status).toBe(201);
  });

  it('forms and receipts count together; another address is not concerned', async () => {
    const from = address();
    await useUp(from);

    expect((await lookUp(from)).status).toBe(429);
    expect((await apply(address())).status).toBe(201);
  });

  it('of many at once as many are taken as of many one after another', async () => {
    const from = address();
    const answers = await Promise.all(Array.from({ length: 4 * MOST }, () => apply(from)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(MOST);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3 * MOST);
  });

  it.each([
    ['a body that is no JSON', '{"name":'],
    ['a body that the contract refuses', {}],
    ['a form that a program filled in', { ...application(), website: 'x' }],
  ])('%s counts too', async (_, body) => {
    const from = address();
    for (let sent = 0; sent < MOST; sent += 1) expect((await apply(from, { body })).status).toBe(400);
    expect((await apply(from, { body })).status).toBe(429);
    expect((await apply(from)).status).toBe(429);
  });

  it('a replay counts once, one after another and at once, and is answered above the limit', async () => {
    const from = address();
    const key = randomUUID();
    const sent = await Promise.all(Array.from({ length: MOST - 1 }, () => apply(from, { key })));
    for (let again = 0; again < MOST; again += 1) sent.push(await apply(from, { key }));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]));

    for (let more = 1; more < MOST; more += 1) expect((await apply(from)).status).toBe(201);
    expect((await apply(from)).status).toBe(429);
    expect((await apply(from, { key })).body).toEqual(sent[0]?.body);
  });

  it('another body under a used key is no replay', async () => {
    const from = address();
    const key = randomUUID();
    await apply(from, { key });
    for (let more = 1; more < MOST; more += 1)
      expect((await apply(from, { key, body: application({ capacity: 2 }) })).status).toBe(409);
    expect((await apply(from, { key, body: application({ capacity: 2 }) })).status).toBe(429);
  });

  it('a header that names another address changes nothing', async () => {
    const from = address();
    await useUp(from);
    const headers = {
      'idempotency-key': randomUUID(),
      'x-forwarded-for': address(),
      forwarded: 'for=1.2.3.4',
    };
    expect((await ask('submitNeedsSurvey', { from, at: NOON, body: survey(), headers })).status).toBe(429);
  });

  it('a report of harm is taken whatever else was sent, and counts nothing', async () => {
    const from = address();
    await useUp(from);
    const report = { place: { districtCode: '320404' }, known: '楼上的孩子又被打了' };
    for (let sent = 0; sent < 2 * MOST; sent += 1) {
      const headers = { 'idempotency-key': randomUUID() };
      expect((await ask('reportHarm', { from, at: NOON, body: report, headers })).status).toBe(201);
      expect((await ask('reportHarm', { from, at: NOON, body: {}, headers })).status).toBe(400);
    }
  });
});

it('R-KE-90: no address is stored; what is counted goes after an hour', async () => {
  const from = address();
  await apply(from);
  const { documents, tableName } = await import('../../functions/store/documents.ts');
  const names = { identity: tableName('identity'), program: tableName('program'), audit: tableName('audit') };

  const stored = await wholeTables(documents as never, names);

  const counts = stored.filter((text) => text.includes('"CALLER#')).map((text) => JSON.parse(text));
  expect(counts.length).toBeGreaterThan(0);
  for (const { expiresAtEpochSeconds } of counts)
    expect(expiresAtEpochSeconds * 1000).toBeLessThanOrEqual(NOON + 80 * MINUTE);
  expect(stored.join()).not.toContain('198.51.100.');
});
