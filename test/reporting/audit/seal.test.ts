/** The sealer on a real engine, given what the audit table's stream holds. */
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, QueryCommand as DocumentQuery, NumberValue, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import { makeSeal, NO_SEAL, type Seal, sealSchema } from '../../../shared/reporting/audit/chain.ts';
import { verdict } from '../../../shared/reporting/audit/verification.ts';
import { WALK_BEGINS } from '../../../shared/reporting/audit/walk.ts';
import { startEngine } from '../../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let seal: typeof import('../../../functions/reporting/audit/seal.ts').handler;
let audit: typeof import('../../../functions/store/audit.ts');
let seals: typeof import('../../../functions/store/reporting/seals.ts');
let walkOn: typeof import('../../../functions/reporting/audit/audit-walk.ts').walkOn;
let documents: typeof import('../../../functions/store/documents.ts').documents;
let raw: DynamoDBClient;
let log: typeof import('../../../functions/http/log.ts').log;

beforeAll(async () => {
  engine = await startEngine();
  ({ handler: seal } = await import('../../../functions/reporting/audit/seal.ts'));
  audit = await import('../../../functions/store/audit.ts');
  seals = await import('../../../functions/store/reporting/seals.ts');
  ({ walkOn } = await import('../../../functions/reporting/audit/audit-walk.ts'));
  ({ documents } = await import('../../../functions/store/documents.ts'));
  ({ log } = await import('../../../functions/http/log.ts'));
  raw = new DynamoDBClient({});
});
afterAll(async () => {
  raw.destroy();
  await engine.stop();
});

/** A district of its own for each test. */
let district = '100000' as DistrictCode;
beforeEach(() => {
  district = String(Number(district) + 1) as DistrictCode;
});

const append = (id: string, of = district) =>
  audit.appendAlone(
    { districtCode: of, action: 'child.verified', subject: { kind: 'child', id: 'child-1' } },
    { id, at: instantOf(Date.now()), by: { kind: 'system', means: 'daily' } },
  );

/** As Lambda hands it over: JSON, bytes in base64. */
const inEvent = <T>(image: T): T =>
  JSON.parse(
    JSON.stringify(image, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  );

/** The log's items as the stream shows them: typed, new. */
async function recordsOf(of = district): Promise<DynamoDBRecord[]> {
  const { Items = [] } = await raw.send(
    new QueryCommand({
      TableName: 'audit',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `AUDIT#${of}` } },
    }),
  );
  return Items.map(inEvent).map((NewImage, index) => ({
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: NewImage.pk!, sk: NewImage.sk! }, NewImage, SequenceNumber: String(index) },
  })) as DynamoDBRecord[];
}

const deliver = (Records: readonly DynamoDBRecord[]) => seal({ Records });

const verify = async (of = district) =>
  verdict(await walkOn(WALK_BEGINS, { district: of, now: instantOf(Date.now()), anchors: [] }, 1000));
const sealed = async (of = district) =>
  (await seals.sealsBehind(of, 0)).items.map((item) => sealSchema.parse(item));
const idsOf = ({ entries }: Seal) => entries.map(({ key }) => key.split('#')[1]);

describe('R-RE-34: the sealer', () => {
  it('seals new entries in the order in which they come, each seal upon the one before', async () => {
    for (const id of ['a', 'b']) await append(id);
    const first = await recordsOf();
    await deliver(first.toReversed());
    await append('c');
    await deliver((await recordsOf()).slice(2));

    const [one, two] = await sealed();
    expect([idsOf(one!), idsOf(two!)]).toEqual([['b', 'a'], ['c']]);
    expect(two).toMatchObject({ seq: 2, previous: one!.hash });
    expect(await verify()).toMatchObject({ holds: true, entries: 3, seals: 2, waiting: 0 });
  });

  it('leaves out what was sealed before, when the stream delivers it again', async () => {
    for (const id of ['a', 'b', 'c']) await append(id);
    const [a, b, c] = await recordsOf();
    await deliver([a!, b!]);
    await deliver([a!, b!]);
    await deliver([b!, c!]);
    await deliver([a!]);
    expect((await sealed()).map(idsOf)).toEqual([['a', 'b'], ['c']]);
  });

  it('seals each district by itself', async () => {
    const other = `${Number(district) + 500_000}` as DistrictCode;
    await append('a');
    await append('b', other);
    await deliver([...(await recordsOf()), ...(await recordsOf(other))]);
    expect((await sealed()).map(idsOf)).toEqual([['a']]);
    expect((await sealed(other)).map(idsOf)).toEqual([['b']]);
  });

  it('takes the next number when two seal at once', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await append(id);
    const records = await recordsOf();
    await Promise.all(records.map((record) => deliver([record])));
    expect((await sealed()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(await verify()).toMatchObject({ holds: true, entries: 4 });
  });

  it('seals an entry as it was stored, so that an edit before the sealing is found as well', async () => {
    await append('a');
    const records = await recordsOf();
    const { pk, sk } = records[0]!.dynamodb!.Keys!;
    const edited = { pk: pk!.S, sk: sk!.S, action: 'changed' };
    await documents.send(new PutCommand({ TableName: 'audit', Item: edited }));
    await deliver(records);
    expect(await verify()).toMatchObject({ fault: { kind: 'entryEdited', seq: 1, entry: sk!.S } });
  });

  it('fails when the table cannot be written, so that the stream delivers again', async () => {
    await append('a');
    const records = await recordsOf();
    const name = process.env.AUDIT_TABLE;
    process.env.AUDIT_TABLE = 'nowhere';
    await expect(deliver(records)).rejects.toThrow();
    process.env.AUDIT_TABLE = name;
    expect(await sealed()).toEqual([]);
    expect(await deliver(records)).toEqual({ batchItemFailures: [] });
    expect((await sealed()).map(idsOf)).toEqual([['a']]);
  });

  it.each(['MODIFY', 'REMOVE'] as const)(
    'logs an error, which rings the alarm, at once upon %s',
    async (eventName) => {
      await append('a');
      const [record] = await recordsOf();
      const error = vi.spyOn(log, 'error').mockImplementation(() => undefined);
      await deliver([{ ...record!, eventName }]);
      expect(error.mock.calls).toEqual([
        [
          'the audit log was tampered with',
          expect.objectContaining({ change: eventName, pk: `AUDIT#${district}` }),
        ],
      ]);
      error.mockRestore();
      expect(await sealed()).toEqual([]);
    },
  );

  it('by hand seals what the stream has lost, ninety-eight at a time, and nothing twice', async () => {
    for (let index = 0; index < 103; index += 1) await append(`n${String(index).padStart(3, '0')}`);
    await deliver((await recordsOf()).slice(50, 52));
    expect(await seal({ district })).toEqual({ sealed: 101 });
    expect(await seal({ district })).toEqual({ sealed: 0 });
    expect((await sealed()).map(({ entries }) => entries.length)).toEqual([2, 98, 3]);
    expect(await verify()).toMatchObject({ holds: true, entries: 103, waiting: 0 });
  });
});

describe('R-RE-91: whatever else stands in the table, the sealer', () => {
  const errors = () => vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const put = (Item: Record<string, unknown>) => documents.send(new PutCommand({ TableName: 'audit', Item }));
  const remove = (pk: string, sk: string) =>
    documents.send(new DeleteCommand({ TableName: 'audit', Key: { pk, sk } }));
  const sealPk = () => `SEAL#${district}`;
  const entriesAfter = async (count: number) => (await recordsOf()).slice(count);
  const forged = (seq: number, previous = NO_SEAL) =>
    makeSeal(
      {
        districtCode: district,
        after: seq === 1 ? undefined : { seq: seq - 1, hash: previous },
        entries: [{ key: 'forged', hash: NO_SEAL }],
        now: instantOf(Date.now()),
      },
      seals.sha256,
    );

  it.each<[string, () => Record<string, unknown>]>([
    ['nothing but a key', () => ({ sk: '0000000002' })],
    ['a seal without its hash', () => ({ ...forged(2), hash: undefined })],
    ['a hash of another kind', () => ({ ...forged(2), hash: { of: ['no', 7] } })],
    ['a hash that is not its own', () => ({ ...forged(2), hash: NO_SEAL })],
    ['a whole seal upon another one than the first', () => forged(2, 'a'.repeat(64))],
    ['a whole seal of another district', () => ({ ...forged(2), districtCode: '999999' })],
  ])('puts the next seal over what stands in its place, and the chain holds: %s', async (_, planted) => {
    await append('a');
    await deliver(await recordsOf());
    await put({ ...planted(), pk: sealPk(), sk: '0000000002' });
    await append('b');
    const error = errors();
    await deliver(await entriesAfter(1));

    expect(error.mock.calls).toEqual([
      ['something else stands among the seals', { district, count: 1, keys: ['0000000002'] }],
    ]);
    error.mockClear();
    await append('c');
    await deliver(await entriesAfter(2));
    expect(error.mock.calls).toEqual([]);
    error.mockRestore();
    expect((await sealed()).map(idsOf)).toEqual([['a'], ['b'], ['c']]);
    expect(await verify()).toMatchObject({ holds: true, entries: 3, seals: 3 });
    const { items } = await replaced();
    expect(items).toEqual([expect.objectContaining({ text: expect.stringContaining('"sk":"0000000002"') })]);
  });

  const replaced = async () => {
    const { Items: items = [] } = await documents.send(
      new DocumentQuery({
        TableName: 'audit',
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `${sealPk()}#REPLACED` },
      }),
    );
    return { items };
  };

  it.each<[string, () => Record<string, unknown>]>([
    ['the last number that there is', () => forged(9_999_999_998)],
    ['a number beyond', () => ({ ...forged(7), sk: '9999999999', seq: 9_999_999_999 })],
    ['a whole seal of a far number', () => forged(5_000_000)],
    ['a key that is no number', () => ({ sk: 'zzz' })],
    ['a key of many letters', () => ({ sk: '钟'.repeat(340) })],
  ])('passes over what stands above the chain, which holds again without it: %s', async (_, planted) => {
    await append('a');
    await deliver(await recordsOf());
    const { sk, ...item } = planted();
    await put({ ...item, pk: sealPk(), sk });
    const error = errors();
    for (const [index, id] of ['b', 'c'].entries()) {
      await append(id);
      await deliver(await entriesAfter(index + 1));
    }
    expect(error.mock.calls.map(([, found]) => found)).toEqual(
      Array.from({ length: 2 }, () => ({ district, count: 1, keys: [sk] })),
    );
    error.mockRestore();
    expect(await verify()).toMatchObject({ holds: false, fault: { seq: 4 } });
    await remove(sealPk(), String(sk));
    expect(await verify()).toMatchObject({ holds: true, entries: 3, seals: 3 });
  });

  it('passes over a thousand planted seals', async () => {
    await append('a');
    await deliver(await recordsOf());
    const text = 'x'.repeat(3_000);
    await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        put({ pk: sealPk(), sk: String(9_000_000_000 + index), text }),
      ),
    );
    await append('b');
    const error = errors();
    await deliver(await entriesAfter(1));
    expect(error.mock.calls[0]?.[1]).toMatchObject({ count: 1_000, keys: { length: 20 } });
    error.mockRestore();
    const { items } = await seals.sealsBehind(district, 1);
    expect(items[0]).toMatchObject({ sk: '0000000002', seq: 2 });
  });

  it('goes on behind the last seal where the one before was removed: nothing that was sealed is replaced', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      await append(id);
      await deliver(await entriesAfter(index));
    }
    await remove(sealPk(), '0000000002');
    await append('d');
    await deliver(await entriesAfter(3));
    const { items } = await seals.sealsBehind(district, 0);
    expect(items.map(({ sk }) => Number(sk))).toEqual([1, 3, 4]);
    expect(await verify()).toMatchObject({ fault: { kind: 'sealMissing', seq: 2 } });
  });

  it.each<[string, Record<string, unknown>]>([
    ['a number that JavaScript would round', { many: NumberValue.from('12345678901234567890.123456789') }],
    ['bytes', { bytes: Uint8Array.from([0, 255, 7]), more: { list: [Uint8Array.from([1])] } }],
    ['sets', { texts: new Set(['b', 'a']), numbers: new Set([3, 1, 2]) }],
    ['nothing but a key', {}],
    [
      'an attribute with the name of a prototype',
      JSON.parse('{"__proto__":{"toString":"x"},"constructor":{}}'),
    ],
  ])('seals an entry of any shape, and finds its edit: %s', async (_, planted) => {
    const key = { pk: `AUDIT#${district}`, sk: '2026-01-01T00:00:00.000Z#planted' };
    await put({ ...planted, ...key });
    await append('a');
    await deliver(await recordsOf());
    expect(await verify()).toMatchObject({ holds: true, entries: 2 });
    await put({ ...planted, ...key, many: NumberValue.from('12345678901234567890.123456788') });
    expect(await verify()).toMatchObject({ fault: { kind: 'entryEdited', entry: key.sk } });
  });

  it.each(['AUDIT#', 'AUDIT#nowhere', 'AUDIT#3204040'])(
    'reports an item in no district’s log: %s',
    async (pk) => {
      await append('a');
      const [record] = await recordsOf();
      const stray = {
        ...record!,
        dynamodb: { ...record!.dynamodb, Keys: { pk: { S: pk }, sk: { S: 'x' } } },
      };
      const error = errors();
      await deliver([stray, record!]);
      expect(error.mock.calls).toEqual([['an item in no district’s audit log', { pk, sk: 'x' }]]);
      error.mockRestore();
      expect((await sealed()).map(idsOf)).toEqual([['a']]);
    },
  );
});
