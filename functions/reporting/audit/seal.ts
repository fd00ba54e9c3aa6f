/** Seals new entries of the audit log, from the audit table’s stream (R-RE-34). See docs/adr/0009-sealed-audit-log.md. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { type DistrictCode, districtCode } from '../../../shared/kernel/ids.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import {
  entryHash,
  makeSeal,
  notYetSealed,
  type SealedEntry,
} from '../../../shared/reporting/audit/chain.ts';
import { log } from '../../http/log.ts';
import { recordKey } from '../../http/stream.ts';
import { districtOfLog } from '../../store/audit.ts';
import { inPieces } from '../../store/batch.ts';
import {
  createSeal,
  entriesBehind,
  hashesOf,
  latestSeal,
  MAX_ENTRIES_PER_SEAL,
  marksOf,
  sha256,
} from '../../store/reporting/seals.ts';
import { settle } from '../../store/settle.ts';

/** By hand: seals whatever of the district’s log is in no seal. */
const missedSchema = z.object({ district: districtCode });

export async function handler(event: unknown): Promise<DynamoDBBatchResponse | { sealed: number }> {
  const missed = missedSchema.safeParse(event);
  if (missed.success) return { sealed: await sealMissed(missed.data.district) };
  // Lambda’s own event; what is in it is hashed as it is.
  const { Records } = event as DynamoDBStreamEvent;
  for (const record of Records) if (record.eventName !== 'INSERT') reportTampering(record);
  const added = Records.filter(({ eventName }) => eventName === 'INSERT');
  for (const [district, entries] of Map.groupBy(added, (record) => districtOfLog(recordKey(record).pk)))
    await sealEntries(district, entries.map(entryOf));
  return { batchItemFailures: [] };
}

/** Nobody has the right to; the alarm on logged errors tells of it at once, verification proves it. */
function reportTampering(record: DynamoDBRecord): void {
  log.error('the audit log was tampered with', { change: record.eventName, ...recordKey(record) });
}

/** As it was when it was stored, whatever has become of it since. */
function entryOf(record: DynamoDBRecord): SealedEntry {
  // Two packages’ types of one thing; bytes, which alone they write differently, stand in no entry.
  const image = (record.dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>;
  return { key: recordKey(record).sk, hash: entryHash(unmarshall(image), sha256) };
}

/** @returns how many were not sealed before */
async function sealEntries(district: DistrictCode, entries: readonly SealedEntry[]): Promise<number> {
  let count = 0;
  for (const piece of inPieces(entries, MAX_ENTRIES_PER_SEAL)) count += await sealPiece(district, piece);
  return count;
}

function sealPiece(district: DistrictCode, entries: readonly SealedEntry[]): Promise<number> {
  const keys = entries.map(({ key }) => key);
  return settle(async () => {
    const [after, marks] = await Promise.all([latestSeal(district), marksOf(district, keys)]);
    const unsealed = notYetSealed(entries, marks);
    if (unsealed.length === 0) return { result: 0, changes: [] };
    const made = { districtCode: district, after, entries: unsealed, now: instantOf(Date.now()) };
    return { result: unsealed.length, changes: createSeal(makeSeal(made, sha256)) };
  });
}

async function sealMissed(district: DistrictCode): Promise<number> {
  let count = 0;
  let after: string | undefined;
  for (;;) {
    const { entries, isLast } = await entriesBehind(district, after);
    const keys = entries.map(({ key }) => key);
    const marks = await marksOf(district, keys);
    const hashes = await hashesOf(
      district,
      keys.filter((key) => !marks.has(key)),
    );
    count += await sealEntries(
      district,
      [...hashes].map(([key, hash]) => ({ key, hash })),
    );
    if (isLast) return count;
    after = keys.at(-1);
  }
}
