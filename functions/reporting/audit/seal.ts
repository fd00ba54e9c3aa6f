/** Seals new entries of the audit log, from the audit table’s stream (R-RE-34). See docs/adr/0009-sealed-audit-log.md. */
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
import type { Change } from '../../store/change.ts';
import { type ChainEnd, chainEnd, replaceIntruder } from '../../store/reporting/chain-end.ts';
import {
  createSeal,
  entriesBehind,
  hashesOf,
  MAX_ENTRIES_PER_SEAL,
  marksOf,
  sha256,
} from '../../store/reporting/seals.ts';
import { settle } from '../../store/settle.ts';
import { storedItemOf } from './stream-image.ts';

const MAX_REPORTED = 20;

/** By hand: seals whatever of the district’s log is in no seal. */
const missedSchema = z.object({ district: districtCode });

export async function handler(event: unknown): Promise<DynamoDBBatchResponse | { sealed: number }> {
  const missed = missedSchema.safeParse(event);
  if (missed.success) return { sealed: await sealMissed(missed.data.district) };
  // Lambda’s own event; what is in it is hashed as it is.
  const { Records } = event as DynamoDBStreamEvent;
  for (const record of Records) if (record.eventName !== 'INSERT') reportTampering(record);
  const added = Records.filter(({ eventName }) => eventName === 'INSERT');
  for (const [district, records] of Map.groupBy(added, (record) => districtOfLog(recordKey(record).pk)))
    if (district) await sealEntries(district, records.map(entryOf));
    else for (const record of records) log.error('an item in no district’s audit log', recordKey(record));
  return { batchItemFailures: [] };
}

/** Nobody has the right to; the alarm on logged errors tells of it at once, verification proves it. */
function reportTampering(record: DynamoDBRecord): void {
  log.error('the audit log was tampered with', { change: record.eventName, ...recordKey(record) });
}

/** As it was when it was stored, whatever has become of it since. */
function entryOf(record: DynamoDBRecord): SealedEntry {
  const stored = storedItemOf(record.dynamodb?.NewImage ?? {});
  return { key: recordKey(record).sk, hash: entryHash(stored, sha256) };
}

/**
 * R-RE-91: Whatever else stands among the seals or the entries, the sealer goes on, and reports it each time until it is removed. The
 * alarm is that of errors in the log.
 */
function reportIntruders(district: DistrictCode, { intruders }: ChainEnd): void {
  const keys = intruders.slice(0, MAX_REPORTED).map(({ sk }) => sk);
  if (keys.length > 0)
    log.error('something else stands among the seals', { district, count: intruders.length, keys });
}

/** The next seal, over whatever stands in its place. */
function placeSeal(seal: ReturnType<typeof makeSeal>, { intruders }: ChainEnd): Change[] {
  const intruder = intruders.find(({ sk }) => sk === seal.sk);
  return intruder ? replaceIntruder(seal, intruder) : createSeal(seal);
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
    const [end, marks] = await Promise.all([chainEnd(district), marksOf(district, keys)]);
    const unsealed = notYetSealed(entries, marks);
    if (unsealed.length === 0) return { result: 0, changes: [] };
    reportIntruders(district, end);
    const now = instantOf(Date.now());
    const seal = makeSeal({ districtCode: district, after: end.head, entries: unsealed, now }, sha256);
    return { result: unsealed.length, changes: placeSeal(seal, end) };
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
