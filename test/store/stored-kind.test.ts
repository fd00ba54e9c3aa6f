import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildId } from '../../shared/kernel/ids.ts';
import { child } from '../builders.ts';
import { startEngine } from '../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let children: typeof import('../../functions/store/intake/children.ts');
let store: typeof import('../../functions/store/documents.ts') &
  typeof import('../../functions/store/transact.ts');

beforeAll(async () => {
  engine = await startEngine();
  store = {
    ...(await import('../../functions/store/documents.ts')),
    ...(await import('../../functions/store/transact.ts')),
  };
  children = await import('../../functions/store/intake/children.ts');
});
afterAll(() => engine.stop());

const id = 'child-1' as ChildId;
const key = { pk: `CHILD#${id}`, sk: 'FILE' };
const TableName = 'program';

/** The item as it is in the table. */
const stored = async () =>
  (await store.documents.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }))).Item;

/** What a later release has written into it. */
const addedLater = () =>
  store.documents.send(
    new UpdateCommand({
      TableName,
      Key: key,
      UpdateExpression: 'SET wishes = :wishes, schemaVersion = :seven',
      ExpressionAttributeValues: { ':wishes': ['一盒水彩笔'], ':seven': 7 },
    }),
  );

const current = async () => {
  const loaded = await children.getChild(id);
  if (!loaded) throw new Error('no such child');
  return loaded;
};
const write = async (change: Record<string, unknown>) => {
  const before = await current();
  return store.transact([children.replaceChild(before, child({ ...before, ...change }))]);
};

describe('a record', () => {
  beforeAll(() => store.transact([children.createChild(child({ id }))]));

  it('bears the number of its shape', async () => {
    expect(await stored()).toMatchObject({ schemaVersion: children.childFiles.kind.schemaVersion });
  });

  it('R-KE-80: keeps what a later release has added, and that release’s number, through a write', async () => {
    await addedLater();

    expect(await write({ grade: '小学5年级' })).toBeUndefined();

    expect(await stored()).toMatchObject({
      wishes: ['一盒水彩笔'],
      schemaVersion: 7,
      grade: '小学5年级',
      version: 2,
    });
  });

  it('loses what the record no longer has: a field of its former state, a key of an index', async () => {
    const transfer = {
      streetCode: '320404002',
      communityCode: '320404002001',
      reason: '搬家',
      by: 'member-1',
      askedAt: '2026-03-03T00:00:00.000Z',
    };
    await write({ transfer });
    expect(await stored()).toHaveProperty('bySubjectPk', 'TRANSFERS#320404002');

    await write({ transfer: undefined, grade: undefined, status: 'submitted' });

    const item = await stored();
    for (const name of ['transfer', 'bySubjectPk', 'bySubjectSk', 'grade', 'waitingSince'])
      expect(item).not.toHaveProperty(name);
    expect(item).toMatchObject({ wishes: ['一盒水彩笔'], byStreetSk: expect.stringContaining('submitted#') });
  });

  it('loses the single consent of the first release when it is written with consents by purpose', async () => {
    const item = (await stored()) ?? {};
    const { consents: _none, ...rest } = item;
    const consent = { purposes: ['pairing'], noticeVersion: '1', at: '2026-03-01T00:00:00.000Z' };
    await store.documents.send(new PutCommand({ TableName, Item: { ...rest, consent } }));

    await write({ consents: [] });

    expect(await stored()).not.toHaveProperty('consent');
    expect((await current()).consents).toEqual([]);
  });

  it('R-KE-80: keeps nothing that a later release has added once the person is erased', async () => {
    await write({ erasure: { step: 'running', at: '2026-03-04T00:00:00.000Z' } });

    expect(await stored()).not.toHaveProperty('wishes');
  });

  it('is not written over a version that was not loaded', async () => {
    const before = await current();
    await write({ grade: '小学6年级' });

    expect(await store.transact([children.replaceChild(before, before)])).toBe('changed');
  });
});
