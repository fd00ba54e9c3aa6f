/** Reading many items by key. */
import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '../../shared/tables.ts';
import type { Key } from './change.ts';
import { documents, tableName } from './documents.ts';
import { BusyError } from './transact.ts';

/** DynamoDB’s own limit. */
const MAX_KEYS_PER_REQUEST = 100;
const REQUESTS_AT_ONCE = 8;
/** An overloaded engine leaves keys unread; so often the rest is asked for. */
const MAX_ROUNDS = 8;
const FIRST_PAUSE_MS = 20;

/** Cuts a list into pieces of at most `size`. */
export const inPieces = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );

async function readPiece<T>(
  table: TableName,
  keys: readonly Key[],
  parse: (item: unknown) => T,
): Promise<T[]> {
  const TableName = tableName(table);
  const found: T[] = [];
  let left: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let round = 0; left.length > 0; round += 1) {
    if (round === MAX_ROUNDS) throw new BusyError(`${left.length} items unread after ${round} rounds`);
    if (round > 0) await pause(FIRST_PAUSE_MS * 2 ** round * (0.5 + Math.random()));
    const RequestItems = { [TableName]: { Keys: left, ConsistentRead: true } };
    const answer = await documents.send(new BatchGetCommand({ RequestItems }));
    found.push(...(answer.Responses?.[TableName] ?? []).map(parse));
    left = answer.UnprocessedKeys?.[TableName]?.Keys ?? [];
  }
  return found;
}

/** Those of the keys that exist, in no particular order. The keys must be distinct. */
export async function readItems<T>(
  table: TableName,
  keys: readonly Key[],
  parse: (item: unknown) => T,
): Promise<T[]> {
  const found: T[] = [];
  for (const group of inPieces(inPieces(keys, MAX_KEYS_PER_REQUEST), REQUESTS_AT_ONCE)) {
    const pieces = await Promise.all(group.map((piece) => readPiece(table, piece, parse)));
    found.push(...pieces.flat());
  }
  return found;
}
