/** `Idempotency-Key`: the record is written in the transaction of the change, so a key is never “in progress”. */
import * as z from 'zod';
import { epochSeconds, type Instant } from '../../shared/kernel/instants.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { type TableName, TTL_ATTRIBUTE } from '../../shared/tables.ts';
import type { Change } from '../store/change.ts';
import { tableName } from '../store/documents.ts';
import { readItem } from '../store/record.ts';
import { fingerprintOf } from './request.ts';

const KEEP_SECONDS = 24 * 3600;

/** Where the records of a function are kept: with identities when its answers may hold any. */
export type IdempotencyTable = Extract<TableName, 'identity' | 'program'>;

export interface IdempotentRequest {
  readonly table: IdempotencyTable;
  /** Who sends it, and the key as sent. */
  readonly principal: string;
  readonly key: string;
  /** Of route, path and body. */
  readonly fingerprint: string;
  readonly now: Instant;
}

const recordSchema = z.object({
  fingerprint: z.string(),
  status: z.int(),
  answer: z.string(),
  [TTL_ATTRIBUTE]: z.int(),
});

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
}

const recordKey = ({ principal, key }: IdempotentRequest) => ({
  pk: `IDEMPOTENCY#${fingerprintOf(principal, key)}`,
  sk: 'ANSWER',
});

/** The answer given before; a refusal when the key stood for another request; `undefined` when it is new. */
export async function recallAnswer(request: IdempotentRequest): Promise<StoredAnswer | Refusal | undefined> {
  const record = await readItem(request.table, recordKey(request), (item) => recordSchema.parse(item));
  if (!record || record[TTL_ATTRIBUTE] < epochSeconds(request.now)) return undefined;
  if (record.fingerprint !== request.fingerprint) return refuse('idempotencyKeyReused');
  return { status: record.status, body: JSON.parse(record.answer) };
}

/** Remembers the answer with the change that it tells of; unmet when somebody was quicker with the same key. */
export function rememberAnswer(request: IdempotentRequest, { status, body }: StoredAnswer): Change {
  const nowSeconds = epochSeconds(request.now);
  const Item = {
    ...recordKey(request),
    fingerprint: request.fingerprint,
    status,
    answer: JSON.stringify(body ?? null),
    [TTL_ATTRIBUTE]: nowSeconds + KEEP_SECONDS,
  };
  return {
    write: {
      Put: {
        TableName: tableName(request.table),
        Item,
        ConditionExpression: 'attribute_not_exists(pk) OR #ttl < :now',
        ExpressionAttributeNames: { '#ttl': TTL_ATTRIBUTE },
        ExpressionAttributeValues: { ':now': nowSeconds },
      },
    },
    unmet: 'replayed',
  };
}
