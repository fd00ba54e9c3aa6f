/** The only sender of transactions: all or nothing, conflicts tried again with jitter, unmet conditions as values. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Change, Unmet } from './change.ts';
import { documents } from './documents.ts';

const MAX_ATTEMPTS = 6;
/** Of a function that writes thousands of records: it outlasts a minute and a half in which the table takes no more. */
export const PATIENT_ATTEMPTS = 16;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 10_000;
/** DynamoDB’s own limit. */
export const MAX_CHANGES = 100;

/** Reasons that say nothing about the conditions: the same transaction may go through later. */
const PASSING = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

/** The same of a whole request. */
const PASSING_ERRORS = new Set([
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** Conflicts did not end within the attempts: nothing was written. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

type Attempt = { readonly done: true; readonly unmet?: Unmet } | { readonly done: false };

/** That a request was carried out before explains every other condition that it no longer meets. */
const meaningOf = (failed: readonly Change[]): Unmet =>
  failed.find(({ unmet }) => unmet === 'replayed')?.unmet ?? failed[0]?.unmet ?? 'changed';

function readCancellation(error: unknown, changes: readonly Change[]): Attempt {
  if (error instanceof Error && PASSING_ERRORS.has(error.name)) return { done: false };
  if (!(error instanceof TransactionCanceledException)) throw error;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const failed = changes.filter((_, index) => codes[index] === 'ConditionalCheckFailed');
  if (failed.length > 0) return { done: true, unmet: meaningOf(failed) };
  if (codes.some((code) => PASSING.has(code))) return { done: false };
  throw new Error(`transaction cancelled: ${codes.join(', ')}`, { cause: error });
}

async function attempt(changes: readonly Change[], token: string): Promise<Attempt> {
  try {
    const TransactItems = changes.map(({ write }) => write);
    await documents.send(new TransactWriteCommand({ TransactItems, ClientRequestToken: token }));
    return { done: true };
  } catch (error) {
    return readCancellation(error, changes);
  }
}

/**
 * Writes all changes or none. At most {@link MAX_CHANGES}.
 * @param attempts how often a conflict or an overloaded table is met before giving up.
 * @returns what the unmet condition means (the first one’s, unless the request was carried out before), `undefined` when everything is stored.
 * @throws BusyError when conflicts with other writers, or a table that takes no more, do not end.
 */
export async function transact(
  changes: readonly Change[],
  attempts = MAX_ATTEMPTS,
): Promise<Unmet | undefined> {
  if (changes.length === 0) return undefined;
  const token = randomUUID();
  for (let count = 0; count < attempts; count += 1) {
    const outcome = await attempt(changes, token);
    if (outcome.done) return outcome.unmet;
    await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** count) * (0.5 + Math.random()));
  }
  throw new BusyError(`no success in ${attempts} attempts`);
}
