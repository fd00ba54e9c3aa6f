import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, member } from '../builders.ts';
import { call, type Sent } from '../call.ts';
import { startEngine } from '../engine.ts';

type Notes = typeof import('./notes.ts');

let engine: Awaited<ReturnType<typeof startEngine>>;
let notes: Notes;

beforeAll(async () => {
  engine = await startEngine();
  notes = await import('./notes.ts');
  await enrol(member('district'), member('street'));
});
afterAll(() => engine.stop());

const NOW = Date.parse('2026-03-10T02:00:00Z');
const DAY_MS = 86_400_000;

const ask = (name: keyof Notes['noteRoutes'], key: string | undefined, sent: Sent = {}) =>
  // The caller reads method and path alone: any route will do.
  call(notes.handler, notes.noteRoutes[name] as never, {
    sub: 'district',
    at: NOW,
    ...sent,
    headers: { ...(key && { 'idempotency-key': key }), ...sent.headers },
  });
const notesWith = async (text: string) => {
  const { body } = await ask('listNotes', undefined, { query: { text, limit: '200' } });
  return body.items;
};

describe('Rule 3: the same Idempotency-Key sent again changes nothing and gets the same answer', () => {
  it('one after the other', async () => {
    const first = await ask('addNote', 'k1', { body: { text: '甲一' } });
    const again = await ask('addNote', 'k1', { body: { text: '甲一' }, at: NOW + 5000 });

    expect(again).toEqual(first);
    expect(await notesWith('甲一')).toHaveLength(1);
  });

  it('twenty at once: one change, twenty equal answers', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask('addNote', 'k2', { body: { text: '甲二' } })),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await notesWith('甲二')).toHaveLength(1);
  });

  it('twenty at once without a key are twenty changes', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => ask('addNote', undefined, { body: { text: '甲三' } })),
    );

    expect(await notesWith('甲三')).toHaveLength(20);
  });

  it('a change that can be made once only, and that was made by this very request', async () => {
    const path = { id: 'claimed' };

    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('claimNote', 'k4', { path })));
    const other = await ask('claimNote', 'k5', { path });

    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(204));
    expect([other.status, other.body.code]).toEqual([409, 'answeredAlready']);
  });

  it('of a record whose version has moved on since', async () => {
    const { body } = await ask('addNote', undefined, { body: { text: '甲六' } });
    const sent = { path: { id: body.id }, body: { text: '乙六' }, headers: { 'if-match': '"1"' } };

    const first = await ask('changeNote', 'k6', sent);
    const again = await ask('changeNote', 'k6', sent);

    expect([first.status, again]).toEqual([200, first]);
    expect(await notes.getNoteRecord(body.id)).toMatchObject({ version: 2 });
  });
});

describe('Rule 3: a key whose answer the release before this one has stored unsealed', () => {
  it('gets that answer, across a deployment too', async () => {
    const first = await ask('addNote', 'k7', { body: { text: '甲七' } });
    const { documents } = await import('../../functions/store/documents.ts');
    const table = process.env.PROGRAM_TABLE ?? '';
    const { Items = [] } = await documents.send(new ScanCommand({ TableName: table }));
    const records = Items.filter(({ pk }) => String(pk).startsWith('IDEMPOTENCY#'));
    for (const Item of records)
      await documents.send(
        new PutCommand({ TableName: table, Item: { ...Item, answer: JSON.stringify(first.body) } }),
      );

    const again = await ask('addNote', 'k7', { body: { text: '甲七' } });

    expect(again).toEqual(first);
    expect(await notesWith('甲七')).toHaveLength(1);
  });
});

describe('Rule 3: an Idempotency-Key is for one request', () => {
  it.each<[string, keyof Notes['noteRoutes'], Sent]>([
    ['another body', 'addNote', { body: { text: '丁' } }],
    ['another record', 'claimNote', { path: { id: 'x' } }],
  ])('%s is refused', async (name, route, sent) => {
    await ask('addNote', name.replace(' ', '-'), { body: { text: '丙' } });

    const answer = await ask(route, name.replace(' ', '-'), sent);

    expect([answer.status, answer.body.code]).toEqual([409, 'idempotencyKeyReused']);
  });

  it('is one person’s: the same key of another person is another key', async () => {
    const one = await ask('addNote', 'shared', { body: { text: '戊' } });
    const other = await ask('addNote', 'shared', { body: { text: '戊' }, sub: 'street' });

    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(one.body.id);
  });

  it('a refused request is not remembered: mended, it is taken', async () => {
    const refused = await ask('addNote', 'mended', { body: { text: '' } });
    const taken = await ask('addNote', 'mended', { body: { text: '己' } });

    expect([refused.status, taken.status]).toEqual([400, 201]);
  });

  it.each([
    ['just under a day later', DAY_MS - 1000, 1],
    ['a day later', DAY_MS, 1],
    ['just over a day later', DAY_MS + 1000, 2],
  ])('%s', async (_, laterMs, count) => {
    const key = `day${laterMs}`;
    const text = String(laterMs);
    const answers = [
      await ask('addNote', key, { body: { text } }),
      await ask('addNote', key, { body: { text }, at: NOW + laterMs }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(count);
  });
});
