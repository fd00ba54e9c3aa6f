/** Reading many items by key. */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '../../shared/tables.ts';
import type { Key } from './change.ts';
import { documents, tableName } from './documents.ts';

/** DynamoDB’s own limit. */
const MOST_KEYS_A_REQUEST = 100;
const REQUESTS_AT_ONCE = 8;

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
  while (left.length > 0) {
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
  for (const group of inPieces(inPieces(keys, MOST_KEYS_A_REQUEST), REQUESTS_AT_ONCE)) {
    const pieces = await Promise.all(group.map((piece) => readPiece(table, piece, parse)));
    found.push(...pieces.flat());
  }
  return found;
}
