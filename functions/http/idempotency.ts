/**
 * Rule 3: A 2xx answer means that the change is stored, and the same Idempotency-Key sent again changes nothing and gets the same
 * answer. The record is written in the transaction of the change, so a key is never “in progress”. The answer in it is sealed under
 * the key, of which only a hash is stored: nobody who reads the table learns the answer.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type Replacement, replacementSchema } from '../../shared/contract/replaced.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { epochSeconds, type Instant, instantSchema } from '../../shared/kernel/instants.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { type TableName, TTL_ATTRIBUTE } from '../../shared/tables.ts';
import type { Change } from '../store/change.ts';
import { tableName } from '../store/documents.ts';
import { readItem } from '../store/record.ts';
import { answerSubjects, answerSubjectsSchema, isErasedSince } from './people-concerned.ts';
import { fingerprintOf } from './request.ts';

const RETENTION_SECONDS = 24 * 3600;

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
  /** Sealed; plain where the release before this one wrote it, a day ago at most. */
  answer: z.union([z.instanceof(Uint8Array), z.string()]),
  about: answerSubjectsSchema.optional(),
  answeredAt: instantSchema.optional(),
  /** As the first answer had it; where nothing was replaced, absent. */
  replacements: z.array(replacementSchema).optional(),
  [TTL_ATTRIBUTE]: z.int(),
});

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
  /** What the writer’s texts were cleared of. */
  readonly replacements?: readonly Replacement[] | undefined;
}

/** Of an answer that quotes what somebody typed, or shows a code: what is remembered of it, and the answer made of that again. */
export interface RebuiltAnswer {
  /** Where the operation does not give it itself. */
  readonly remembered?: (body: unknown) => unknown;
  readonly body: (remembered: unknown, request: unknown) => Promise<unknown>;
}

const recordKey = ({ principal, key }: IdempotentRequest) => ({
  pk: `IDEMPOTENCY#${fingerprintOf(principal, key)}`,
  sk: 'ANSWER',
});

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const sealingKey = ({ principal, key }: IdempotentRequest) =>
  createHash('sha256')
    .update(JSON.stringify(['sealed answer', principal, key]))
    .digest();

/** Initialisation vector, authentication tag and the encrypted text. */
function sealText(text: string, request: IdempotentRequest): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, sealingKey(request), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function openText(sealed: Uint8Array | string, request: IdempotentRequest): string {
  if (typeof sealed === 'string') return sealed;
  const [tagAt, textAt] = [IV_BYTES, IV_BYTES + TAG_BYTES];
  const decipher = createDecipheriv(CIPHER, sealingKey(request), sealed.subarray(0, tagAt));
  decipher.setAuthTag(sealed.subarray(tagAt, textAt));
  return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]).toString('utf8');
}

/**
 * The answer given before; `undefined` when the key is new. Refused when the key stood for another request, and when somebody whom the
 * answer is about has been erased since (R-IN-120).
 */
export async function recallAnswer(request: IdempotentRequest): Promise<StoredAnswer | Refusal | undefined> {
  const record = await readItem(request.table, recordKey(request), (item) => recordSchema.parse(item));
  if (!record || record[TTL_ATTRIBUTE] < epochSeconds(request.now)) return undefined;
  if (record.fingerprint !== request.fingerprint) return refuse('idempotencyKeyReused');
  const { status, about, answeredAt, replacements } = record;
  if (about && answeredAt && (await isErasedSince(about, answeredAt))) return refuse('erased');
  return { status, body: JSON.parse(openText(record.answer, request)), replacements };
}

/**
 * R-IN-120: An answer that was given before is not given again once a person whom it is about has been erased.
 * Remembers the answer with the change that it reports; unmet when somebody was quicker with the same key.
 */
export function rememberAnswer(
  request: IdempotentRequest,
  { status, body, replacements }: StoredAnswer,
  facts: readonly AuditFact[],
): Change {
  const nowSeconds = epochSeconds(request.now);
  const Item = {
    ...recordKey(request),
    fingerprint: request.fingerprint,
    status,
    about: answerSubjects(facts, body),
    answeredAt: request.now,
    answer: sealText(JSON.stringify(body ?? null), request),
    ...(replacements && { replacements }),
    [TTL_ATTRIBUTE]: nowSeconds + RETENTION_SECONDS,
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
