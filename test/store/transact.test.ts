import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Change, Unmet } from '../../functions/store/change.ts';
import { refuse } from '../../shared/kernel/problem.ts';
import { startEngine } from '../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let store: typeof import('../../functions/store/change.ts') &
  typeof import('../../functions/store/documents.ts') &
  typeof import('../../functions/store/record.ts') &
  typeof import('../../functions/store/transact.ts');

beforeAll(async () => {
  engine = await startEngine();
  store = {
    ...(await import('../../functions/store/change.ts')),
    ...(await import('../../functions/store/documents.ts')),
    ...(await import('../../functions/store/record.ts')),
    ...(await import('../../functions/store/transact.ts')),
  };
});
let faults: ReturnType<typeof mockClient> | undefined;
afterEach(() => {
  faults?.restore();
  vi.restoreAllMocks();
});
afterAll(() => engine.stop());

const keyOf = (id: string) => ({ pk: `THING#${id}`, sk: 'THING' });
const thing = (id: string, version = 1) => ({ ...keyOf(id), id, version });
const create = (id: string, unmet?: Unmet) => store.create('program', thing(id), unmet);
const replace = (id: string, loaded: number) =>
  store.replace('program', thing(id, loaded + 1), loaded, new Set());
const unchanged = (id: string, loaded: number) => store.unchanged('program', keyOf(id), loaded);
const versionOf = (id: string) =>
  store.readItem('program', keyOf(id), (item) => (item as { version: number }).version);
const isThere = async (...ids: string[]) =>
  Promise.all(ids.map(async (id) => (await versionOf(id)) !== undefined));
const put = (id: string) =>
  store.documents.send(new PutCommand({ TableName: store.tableName('program'), Item: thing(id) }));

describe('a transaction', () => {
  it('writes all its changes, across tables', async () => {
    const audited = store.create('audit', { pk: 'AUDIT#1', sk: '1' });

    expect(await store.transact([create('a1'), create('a2'), audited])).toBeUndefined();

    expect(await isThere('a1', 'a2')).toEqual([true, true]);
    expect(await store.readItem('audit', { pk: 'AUDIT#1', sk: '1' }, Boolean)).toBe(true);
  });

  it('of nothing writes nothing', async () => {
    expect(await store.transact([])).toBeUndefined();
  });

  it('of 100 changes is taken, of 101 is broken and writes none', async () => {
    const many = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => create(`${prefix}${index}`));

    expect(await store.transact(many('hundred', store.MAX_CHANGES))).toBeUndefined();
    await expect(store.transact(many('more', store.MAX_CHANGES + 1))).rejects.toThrow();

    expect(await isThere('hundred0', 'hundred99', 'more0')).toEqual([true, true, false]);
  });

  it('is all or nothing: one unmet condition leaves the rest unwritten', async () => {
    await put('b1');

    expect(await store.transact([create('b0'), create('b1'), create('b2')])).toBe('changed');

    expect(await isThere('b0', 'b2')).toEqual([false, false]);
  });
});

describe('what an unmet condition means', () => {
  const full = refuse('capacityFull');

  it.each<[string, () => Change[], Unmet | undefined]>([
    ['a new record that is there already', () => [create('there')], 'changed'],
    ['a new record that is there already, with a meaning of its own', () => [create('there', full)], full],
    ['a record in place of another version', () => [replace('there', 2)], 'changed'],
    ['a record in place of none', () => [replace('none', 1)], 'changed'],
    ['the ground of another version', () => [unchanged('there', 2), create('c1')], 'changed'],
    ['the ground gone', () => [unchanged('none', 1), create('c2')], 'changed'],
    ['the first of several', () => [create('c3'), create('there', full), replace('there2', 2)], full],
    ['a replay before others', () => [create('there', 'replayed'), replace('there2', 2)], 'replayed'],
    ['a replay behind others', () => [create('there', full), create('there2', 'replayed')], 'replayed'],
    ['nothing, when the version is the one that was loaded', () => [replace('same', 1)], undefined],
    ['nothing, when the ground holds', () => [unchanged('there', 1), create('c4')], undefined],
  ])('%s', async (_, changes, unmet) => {
    await Promise.all([put('there'), put('there2'), put('same')]);

    expect(await store.transact(changes())).toEqual(unmet);
  });

  it('Rule 7: of many writers of one version one is stored, and every other is refused', async () => {
    await put('raced');

    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => store.transact([replace('raced', 1)])),
    );

    expect(outcomes.filter((unmet) => unmet === undefined)).toHaveLength(1);
    expect(outcomes.filter((unmet) => unmet === 'changed')).toHaveLength(19);
    expect(await versionOf('raced')).toBe(2);
  });
});

describe('what the engine here never does, and DynamoDB may', () => {
  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: 'Transaction cancelled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const inProgress = Object.assign(new Error('in progress'), { name: 'TransactionInProgressException' });

  /** The engine fails so often with the given error, then does as told; the tokens that were sent. */
  function failing(times: number, error: Error) {
    const tokens: (string | undefined)[] = [];
    faults = mockClient(store.documents);
    faults.on(TransactWriteCommand).callsFake((input: TransactWriteCommandInput) => {
      tokens.push(input.ClientRequestToken);
      if (tokens.length <= times) throw error;
      faults?.restore();
      return store.documents.send(new TransactWriteCommand(input));
    });
    return tokens;
  }

  it.each<[string, Error]>([
    ['a conflict', cancelled('TransactionConflict', 'None')],
    ['a conflict further on', cancelled('None', 'TransactionConflict')],
    ['throttling', cancelled('ThrottlingError', 'None')],
    ['throughput', cancelled('ProvisionedThroughputExceeded', 'None')],
    ['the same transaction still under way', inProgress],
  ])('%s is tried again with the same token, and then stored once', async (name, error) => {
    const id = name.replaceAll(' ', '-');
    const tokens = failing(2, error);

    expect(await store.transact([create(id), create(`${id}-2`)])).toBeUndefined();

    expect(tokens).toHaveLength(3);
    expect(new Set(tokens).size).toBe(1);
    faults?.restore();
    expect(await isThere(id, `${id}-2`)).toEqual([true, true]);
  });

  it('conflicts that do not end are BusyError, and nothing is written', async () => {
    const tokens = failing(Number.POSITIVE_INFINITY, cancelled('TransactionConflict'));
    vi.spyOn(Math, 'random').mockReturnValue(-0.5);

    await expect(store.transact([create('busy')])).rejects.toBeInstanceOf(store.BusyError);

    expect(tokens).toHaveLength(6);
    faults?.restore();
    expect(await isThere('busy')).toEqual([false]);
  });

  it('a function that writes much outlasts a table that takes no more, under one token', async () => {
    const tokens = failing(12, cancelled('ThrottlingError'));
    vi.spyOn(Math, 'random').mockReturnValue(-0.5);

    expect(await store.transact([create('throttled')], store.PATIENT_ATTEMPTS)).toBeUndefined();

    expect(tokens).toHaveLength(13);
    expect(new Set(tokens).size).toBe(1);
    expect(await isThere('throttled')).toEqual([true]);
  });

  it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'])(
    'a request refused with %s is sent again',
    async (name) => {
      const tokens = failing(1, Object.assign(new Error('not now'), { name }));

      expect(await store.transact([create(name)])).toBeUndefined();

      expect(tokens).toHaveLength(2);
      expect(await isThere(name)).toEqual([true]);
    },
  );

  it('an unmet condition beside a conflict is final: it is not tried again', async () => {
    const tokens = failing(1, cancelled('TransactionConflict', 'ConditionalCheckFailed'));

    expect(await store.transact([create('d1'), create('d2', refuse('capacityFull'))])).toEqual(
      refuse('capacityFull'),
    );
    expect(tokens).toHaveLength(1);
  });

  it.each([
    ['a wrong type', cancelled('None', 'ValidationError')],
    ['an item collection that is too large', cancelled('ItemCollectionSizeLimitExceeded')],
  ])('%s is broken, and thrown with its cause', async (_, error) => {
    failing(1, error);

    const thrown = await store.transact([create('e1')]).catch((reason: unknown) => reason);

    expect(thrown).toMatchObject({ message: expect.stringContaining('transaction cancelled'), cause: error });
  });

  it('what is no cancellation is thrown as it is', async () => {
    const error = new Error('getaddrinfo ENOTFOUND');
    failing(1, error);

    await expect(store.transact([create('f1')])).rejects.toBe(error);
  });
});
