/** Whoever holds a code but not the digits, or neither: through the routes that take both. */
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeRoutes } from '../../shared/intake/routes.ts';
import { matchingRoutes } from '../../shared/matching/routes.ts';
import { survey } from '../builders.ts';
import { type Answered, call } from '../call.ts';
import { startEngine } from '../engine.ts';

const START = Date.parse('2026-03-10T02:00:00Z');
const HOUR_MS = 3_600_000;
const UNKNOWN = '7K3QF-9XW2M';

type Handler = Parameters<typeof call>[0];
let engine: Awaited<ReturnType<typeof startEngine>>;
let intake: Handler;
let matching: Handler;
let sent = 0;

beforeAll(async () => {
  engine = await startEngine();
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  intake = (await import('../../functions/intake/api.ts')).handler;
  matching = (await import('../../functions/matching/api.ts')).handler;
});
afterAll(() => engine?.stop());

/** A receipt of its own for each test. */
async function newReceipt() {
  sent += 1;
  const phone = `1390000${String(1000 + sent)}`;
  const body = survey({ guardian: { name: '王建国', relation: '爷爷', phone } });
  const headers = { 'idempotency-key': phone };
  const answer = await call(intake, intakeRoutes.submitNeedsSurvey, { body, headers, at: START });
  return { receiptCode: answer.body.receiptCode as string, phoneLast4: phone.slice(-4) };
}
type Held = Awaited<ReturnType<typeof newReceipt>>;

const lookUp = (held: Held, at = START): Promise<Answered> =>
  call(intake, intakeRoutes.lookUpReceipt, { body: held, at });
const wrong = ({ receiptCode }: Pick<Held, 'receiptCode'>, digits = '0000'): Held => ({
  receiptCode,
  phoneLast4: digits,
});

async function tryOften(held: Held, times: number, at = START): Promise<number[]> {
  const statuses = [];
  for (let count = 0; count < times; count += 1) statuses.push((await lookUp(held, at)).status);
  return statuses;
}

const waitOf = ({ headers }: Answered) => Number(headers['retry-after']);

describe('R-IN-30: a receipt code with wrong digits', () => {
  it('is explained when there are not four of them', async () => {
    const { status, body } = await lookUp({ receiptCode: UNKNOWN, phoneLast4: '12' });

    expect([status, body.errors]).toEqual([
      400,
      [{ pointer: '/phoneLast4', code: 'phoneLast4.invalid', message: '请填写电话号码的后四位数字' }],
    ]);
  });

  it('is not found, then has to wait longer and longer, then is locked for an hour', async () => {
    const held = await newReceipt();
    expect(await tryOften(wrong(held), 5)).toEqual([404, 404, 404, 404, 404]);
    const waits = [];
    for (let count = 6; count <= 10; count += 1) waits.push(waitOf(await lookUp(wrong(held))));
    expect(waits).toEqual([4, 8, 16, 32, 3600]);
  });

  it('is refused with right digits too while it is locked, and opens when the hour is over', async () => {
    const held = await newReceipt();
    await tryOften(wrong(held), 10);
    const locked = await lookUp(held, START + HOUR_MS - 1);
    expect([locked.status, locked.body.code, waitOf(locked)]).toEqual([429, 'tooMany', 1]);
    expect((await lookUp(held, START + HOUR_MS)).status).toBe(200);
  });

  it('is refused with right digits while it waits, and opens when the wait is over', async () => {
    const held = await newReceipt();
    await tryOften(wrong(held), 5);
    expect((await lookUp(held, START + 1999)).status).toBe(429);
    expect((await lookUp(held, START + 1999 + 4000)).status).toBe(200);
  });

  it('starts again when the right digits have opened it before the lock', async () => {
    const held = await newReceipt();
    for (let round = 0; round < 4; round += 1) {
      expect(await tryOften(wrong(held), 4)).toEqual([404, 404, 404, 404]);
      expect((await lookUp(held)).status).toBe(200);
    }
  });

  it('is one code, however it is typed and whichever route takes it', async () => {
    const held = await newReceipt();
    const typed = held.receiptCode.replace('-', ' ').toLowerCase();
    await tryOften(wrong({ receiptCode: typed }), 5);
    await tryOften(wrong(held), 5);
    const body = { ...held, proposalId: 'p1', answer: 'agree' };
    const answered = await call(matching, matchingRoutes.answerAsGuardian, { body, at: START });
    expect([answered.status, waitOf(answered)]).toEqual([429, 3600]);
  });

  it('has no more than ten attempts out of fifty guesses at once', async () => {
    const held = await newReceipt();
    const guesses = Array.from({ length: 50 }, (_, index) =>
      lookUp(wrong(held, String(1000 - index - 1).padStart(4, '0'))),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(10);
    expect(statuses.filter((status) => status !== 404 && status !== 429)).toEqual([]);
    expect((await lookUp(held)).status).toBe(429);
  });

  it('locks nobody else’s', async () => {
    const [held, other] = [await newReceipt(), await newReceipt()];
    await tryOften(wrong(held), 10);
    expect((await lookUp(other)).status).toBe(200);
  });
});

describe('R-IN-30: a code that does not exist', () => {
  it('is refused like one with wrong digits: the same answers at the same cost', async () => {
    const { documents } = await import('../../functions/store/documents.ts');
    const { countCosts } = await import('../journeys/costs/count.ts');
    const measure = countCosts(documents);
    const held = await newReceipt();
    const playWith = async (receiptCode: string) => {
      const told = [];
      for (let count = 0; count < 11; count += 1) {
        const { result, cost } = await measure(() => lookUp(wrong({ receiptCode })));
        const { instance: _, ...problem } = result.body;
        told.push([result.status, problem, result.headers['retry-after'], cost]);
      }
      return told;
    };
    expect(await playWith(UNKNOWN)).toEqual(await playWith(held.receiptCode));
  });

  it('leaves neither code nor digits in the table', async () => {
    const { documents } = await import('../../functions/store/documents.ts');
    const held = await newReceipt();
    await tryOften(wrong(held), 3);
    const { Items } = await documents.send(new ScanCommand({ TableName: 'program' }));
    const text = JSON.stringify(Items);
    expect(text).toContain('TRIES#');
    expect(text).not.toContain(held.receiptCode);
    expect(text).not.toContain(held.receiptCode.replace('-', ''));
  });
});
