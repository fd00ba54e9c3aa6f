/** The audit log’s seals, beside it in the audit table, and the log as its verification reads it. */
import { createHash } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { instantSchema } from '../../shared/kernel/instants.ts';
import {
  entryHash,
  type makeSeal,
  type Seal,
  sealKey,
  sealSchema,
} from '../../shared/reporting/audit-chain.ts';
import type { FoundEntry } from '../../shared/reporting/audit-verification.ts';
import { LOG_PREFIX } from './audit.ts';
import { documents, tableName } from './documents.ts';
import { readAll } from './page.ts';
import { putNew } from './put-new.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const partitionOf = (districtCode: DistrictCode) => sealKey({ districtCode, seq: 1 }).pk;

/** Newest first. */
export async function latestSeals(district: DistrictCode, count: number): Promise<Seal[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: tableName('audit'),
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partitionOf(district) },
      ScanIndexForward: false,
      Limit: count,
    }),
  );
  return Items.map((item) => sealSchema.parse(item));
}

/** @returns whether it stands; not when there is a seal of this number already. */
export const createSeal = (seal: ReturnType<typeof makeSeal>): Promise<boolean> => putNew('audit', seal);

const storedItem = z.looseObject({ sk: z.string() });

/** As they are stored: a spoiled one, too. */
const readSeals = (district: DistrictCode) =>
  readAll({ table: 'audit', partitions: [partitionOf(district)] }, (item) => storedItem.parse(item));

/** Only what verification needs of each: a log of years has to fit a function’s memory. */
function foundEntry(stored: unknown): FoundEntry {
  const item = storedItem.parse(stored);
  const { data: storedAt } = instantSchema.safeParse(item.storedAt);
  return { key: item.sk, hash: entryHash(item, sha256), storedAt };
}

/** A district’s seals and entries. Seals first: what is sealed between the two reads stands among the entries. */
export async function readChain(district: DistrictCode) {
  const seals = await readSeals(district);
  const entries = await readAll({ table: 'audit', partitions: [`${LOG_PREFIX}${district}`] }, foundEntry);
  return { districtCode: district, seals, entries };
}
