/** The audit log’s seals and marks, beside it in the audit table, and the log as its verification reads it: in pieces. */
import { createHash } from 'node:crypto';
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { instantSchema } from '../../../shared/kernel/instants.ts';
import {
  entryHash,
  makeMark,
  type makeSeal,
  markPartition,
  sealKey,
} from '../../../shared/reporting/audit/chain.ts';
import type { FoundEntry } from '../../../shared/reporting/audit/log-walk.ts';
import { headSchema } from '../../../shared/reporting/audit/walk.ts';
import { logPartition } from '../audit.ts';
import { readItems } from '../batch.ts';
import { type Change, create } from '../change.ts';
import { documents, tableName } from '../documents.ts';
import { MAX_CHANGES } from '../transact.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const sealPartition = (district: DistrictCode) => sealKey({ districtCode: district, seq: 1 }).pk;

/** A seal, the marks of its entries and what stood in its way go into one transaction. */
export const MAX_ENTRIES_PER_SEAL = MAX_CHANGES - 2;

/** There must be no seal of this number, and no mark of any of its entries. */
export const createSeal = (seal: ReturnType<typeof makeSeal>): Change[] => [
  create('audit', seal),
  ...marksIn(seal),
];

/** Each must be new. */
export const marksIn = (seal: ReturnType<typeof makeSeal>) =>
  seal.entries.map(({ key }) => create('audit', makeMark(seal, key)));

export const query = (pk: string, more: Partial<QueryCommandInput>) =>
  documents.send(
    new QueryCommand({
      TableName: tableName('audit'),
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ...more,
      ExpressionAttributeValues: { ':pk': pk, ...more.ExpressionAttributeValues },
    }),
  );

/** Sort keys behind this one; from the first on without it. */
const behind = (after: string | undefined): Partial<QueryCommandInput> =>
  after === undefined
    ? {}
    : { KeyConditionExpression: 'pk = :pk AND sk > :after', ExpressionAttributeValues: { ':after': after } };

export const storedItem = z.looseObject({ sk: z.string() });

/** Behind this number, as they are stored, a spoiled one too: what one query brings, 1 MB at most. */
export async function sealsBehind(districtCode: DistrictCode, seq: number) {
  const { pk, sk } = sealKey({ districtCode, seq });
  const { Items = [], LastEvaluatedKey } = await query(pk, behind(sk));
  return { items: Items.map((item) => storedItem.parse(item)), isLast: LastEvaluatedKey === undefined };
}

/** What the seal of this number says of itself, as it is stored. */
export async function storedHead(districtCode: DistrictCode, seq: number) {
  const [found] = await readItems('audit', [sealKey({ districtCode, seq })], (item) => item);
  return headSchema.safeParse(found).data;
}

const foundEntry = storedItem.transform(
  ({ sk, storedAt }): FoundEntry => ({ key: sk, storedAt: instantSchema.safeParse(storedAt).data }),
);

/** The log behind this key: what one query brings, 1 MB of entries at most. */
export async function entriesBehind(district: DistrictCode, key: string | undefined) {
  const more = { ...behind(key), ProjectionExpression: 'sk, storedAt' };
  const { Items = [], LastEvaluatedKey } = await query(logPartition(district), more);
  return { entries: Items.map((item) => foundEntry.parse(item)), isLast: LastEvaluatedKey === undefined };
}

const keysIn = (pk: string, keys: Iterable<string>) => [...new Set(keys)].map((sk) => ({ pk, sk }));

/** The hash of each entry as it is now; of those that there are. */
export async function hashesOf(
  district: DistrictCode,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const read = (item: unknown) => {
    const stored = storedItem.parse(item);
    return [stored.sk, entryHash(stored, sha256)] as const;
  };
  return new Map(await readItems('audit', keysIn(logPartition(district), keys), read));
}

/** No seal has the number 0: a mark that says so, or none, leads nowhere. */
const mark = z
  .object({ sk: z.string(), seq: z.int().catch(0) })
  .transform(({ sk, seq }) => [sk, seq] as const);

export async function marksOf(
  district: DistrictCode,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  return new Map(await readItems('audit', keysIn(markPartition(district), keys), (item) => mark.parse(item)));
}

/** The marks behind one key and up to another, which belongs to it; up to the end without it. */
export async function marksBetween(district: DistrictCode, after = ' ', upTo = '~') {
  const marks = new Map<string, number>();
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await query(markPartition(district), {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :upTo',
      ExpressionAttributeValues: { ':after': after, ':upTo': upTo },
      ExclusiveStartKey: from,
    });
    for (const item of Items) marks.set(...mark.parse(item));
    from = LastEvaluatedKey;
  } while (from);
  marks.delete(after);
  return marks;
}

const sealedKeys = z
  .object({ sk: z.string(), entries: z.array(z.object({ key: z.string() })).catch([]) })
  .transform(({ sk, entries }) => [Number(sk), new Set(entries.map(({ key }) => key))] as const);

/** The keys that the seals of these numbers name. */
export async function namedBy(
  districtCode: DistrictCode,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const keys = [...new Set(numbers)].map((seq) => sealKey({ districtCode, seq }));
  return new Map(await readItems('audit', keys, (item) => sealedKeys.parse(item)));
}
