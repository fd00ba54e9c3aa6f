/** The sealer on a real engine, given what the audit table's stream holds. */
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import { type Seal, sealSchema } from '../../../shared/reporting/audit/chain.ts';
import { verdict, WALK_BEGINS } from '../../../shared/reporting/audit/verification.ts';
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

/** The log's items as the stream shows them: typed, new. */
async function recordsOf(of = district): Promise<DynamoDBRecord[]> {
  const { Items = [] } = await raw.send(
    new QueryCommand({
      TableName: 'audit',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `AUDIT#${of}` } },
    }),
  );
  return Items.map((NewImage, index) => ({
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: NewImage.pk!, sk: NewImage.sk! }, NewImage, SequenceNumber: String(index) },
  })) as DynamoDBRecord[];
}

const deliver = (Records: readonly DynamoDBRecord[]) => seal({ Records });

const verify = async (of = district) =>
  verdict(await walkOn(WALK_BEGINS, { district: of, now: instantOf(Date.now()), anchor: undefined }, 1000));
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

  it('by hand seals what the stream has lost, ninety-nine at a time, and nothing twice', async () => {
    for (let index = 0; index < 103; index += 1) await append(`n${String(index).padStart(3, '0')}`);
    await deliver((await recordsOf()).slice(50, 52));
    expect(await seal({ district })).toEqual({ sealed: 101 });
    expect(await seal({ district })).toEqual({ sealed: 0 });
    expect((await sealed()).map(({ entries }) => entries.length)).toEqual([2, 99, 2]);
    expect(await verify()).toMatchObject({ holds: true, entries: 103, waiting: 0 });
  });
});
