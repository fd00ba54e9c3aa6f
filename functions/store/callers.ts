/**
 * How often somebody without an account has asked of late. Addresses are not stored: only their hash, under a salt that is new each day
 * and gone the day after, so that nobody finds out later who asked.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  type CalendarDate,
  dateIn,
  epochSeconds,
  type Instant,
  plusDays,
} from '../../shared/kernel/instants.ts';
import { TTL_ATTRIBUTE } from '../../shared/tables.ts';
import { documents, tableName } from './documents.ts';
import { readItem } from './record.ts';

const RETAINED_SECONDS = 3600;
const SALT_BYTES = 32;

const saltSchema = z.object({ salt: z.string() });
const saltKey = (date: CalendarDate) => ({ pk: `CALLER-SALT#${date}`, sk: 'SALT' });
const readSalt = (date: CalendarDate) =>
  readItem('program', saltKey(date), (item) => saltSchema.parse(item).salt);

/** @returns whether the write’s condition was met */
async function isMet(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

async function makeSalt(date: CalendarDate, now: Instant): Promise<string | undefined> {
  const salt = randomBytes(SALT_BYTES).toString('base64');
  const Item = { ...saltKey(date), salt, [TTL_ATTRIBUTE]: epochSeconds(plusDays(now, 1)) };
  const ConditionExpression = 'attribute_not_exists(pk)';
  const put = documents.send(new PutCommand({ TableName: tableName('program'), Item, ConditionExpression }));
  return (await isMet(put)) ? salt : readSalt(date);
}

let known: { readonly date: CalendarDate; readonly salt: string } | undefined;

async function saltOf(now: Instant): Promise<string> {
  const date = dateIn(now);
  if (known?.date === date) return known.salt;
  const salt = (await readSalt(date)) ?? (await makeSalt(date, now));
  if (salt === undefined) throw new Error('the program table has no salt of the day and took none');
  known = { date, salt };
  return salt;
}

/** The requests of one caller in one window. */
export interface CallerCount {
  readonly pk: string;
  readonly sk: string;
}

export async function callerCount(caller: string, endsAt: number, now: Instant): Promise<CallerCount> {
  const hash = createHmac('sha256', await saltOf(now))
    .update(caller)
    .digest('base64url');
  return { pk: `CALLER#${hash}`, sk: `UNTIL#${endsAt}` };
}

/** @returns false where there are `most` already: then nothing is counted. */
export const countRequest = (count: CallerCount, most: number, now: Instant): Promise<boolean> =>
  isMet(
    documents.send(
      new UpdateCommand({
        TableName: tableName('program'),
        Key: count,
        UpdateExpression: 'SET #ttl = :ttl ADD #count :one',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count', '#ttl': TTL_ATTRIBUTE },
        ExpressionAttributeValues: { ':one': 1, ':most': most, ':ttl': epochSeconds(now) + RETAINED_SECONDS },
      }),
    ),
  );

/** A request that turned out to be a replay, while the first was still under way. */
export async function uncountRequest(count: CallerCount): Promise<void> {
  await isMet(
    documents.send(
      new UpdateCommand({
        TableName: tableName('program'),
        Key: count,
        UpdateExpression: 'ADD #count :less',
        ConditionExpression: '#count > :none',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':less': -1, ':none': 0 },
      }),
    ),
  );
}
