/** Pages of a query over one or several partitions, with cursors that serve one query of one person only. */
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { type IndexName, indexKeys, type TableName } from '../../shared/tables.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { documents, tableName } from './documents.ts';

export interface Source {
  readonly table: TableName;
  readonly index?: IndexName;
  /** Read one after the other. */
  readonly partitions: readonly string[];
  readonly skBegins?: string | undefined;
  /** Both ends belong to it. */
  readonly skBetween?: readonly [string, string] | undefined;
  readonly newestFirst?: boolean;
  /** Items whose list has one of the values; the others are read by DynamoDB and not sent. Not for pages, which it would leave short. */
  readonly having?: { readonly list: string; readonly oneOf: readonly string[] } | undefined;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** What the cursor is bound to: route, person and query. */
  readonly fingerprint: string;
}

export interface Page<T> {
  readonly items: T[];
  readonly next?: string;
}

interface Position {
  readonly partition: number;
  readonly after?: Record<string, unknown> | undefined;
}

/** As it is written into a cursor. */
const positionSchema = z
  .tuple([z.int().min(0), z.record(z.string(), z.string().min(1).max(1024)).nullable()])
  .transform(([partition, after]) => ({ partition, after: after ?? undefined }));

const nextCursor = ({ partition, after }: Position, fingerprint: string) =>
  writeCursor(fingerprint, [partition, after ?? null]);

function readPosition({ cursor, fingerprint }: PageRequest, source: Source): Position | undefined {
  if (cursor === undefined) return { partition: 0 };
  const position = readCursor(cursor, fingerprint, positionSchema);
  if (!position || position.partition >= source.partitions.length) return undefined;
  const { partition, after } = position;
  return after && !isWithinQuery(after, source, partition) ? undefined : position;
}

/** A start key of this query: exactly its key attributes, in the partition and the range that is read. */
function isWithinQuery(after: Readonly<Record<string, string>>, source: Source, partition: number): boolean {
  const { pk, sk } = keysOf(source);
  const names = new Set(['pk', 'sk', pk, sk]);
  return (
    Object.keys(after).length === names.size &&
    [...names].every((name) => after[name] !== undefined) &&
    after[pk] === source.partitions[partition] &&
    isWithinRange(after[sk] ?? '', source)
  );
}

const isWithinRange = (sk: string, { skBegins = '', skBetween: [from, to] = ['', sk] }: Source) =>
  sk.startsWith(skBegins) && sk >= from && sk <= to;

const keysOf = ({ index }: Source) => (index ? indexKeys(index) : { pk: 'pk', sk: 'sk' });

/** The sort keys that are read, as a key condition with its values. */
function rangeOf({ skBegins, skBetween }: Source) {
  if (skBetween)
    return { text: '#sk BETWEEN :from AND :to', values: { ':from': skBetween[0], ':to': skBetween[1] } };
  return skBegins === undefined ? undefined : { text: 'begins_with(#sk, :sk)', values: { ':sk': skBegins } };
}

/** As a filter with its names and values. */
function filterOf({ having }: Source) {
  if (!having) return undefined;
  const values = Object.fromEntries(having.oneOf.map((value, at) => [`:has${at}`, value]));
  const text = Object.keys(values)
    .map((name) => `contains(#list, ${name})`)
    .join(' OR ');
  return { text, values, names: { '#list': having.list } };
}

function queryInput(source: Source, position: Position, limit: number): QueryCommandInput {
  const { pk, sk } = keysOf(source);
  const range = rangeOf(source);
  const filter = filterOf(source);
  return {
    TableName: tableName(source.table),
    ...(source.index ? { IndexName: source.index } : { ConsistentRead: true }),
    KeyConditionExpression: range ? `#pk = :pk AND ${range.text}` : '#pk = :pk',
    ...(filter && { FilterExpression: filter.text }),
    ExpressionAttributeNames: { '#pk': pk, ...(range && { '#sk': sk }), ...filter?.names },
    ExpressionAttributeValues: {
      ':pk': source.partitions[position.partition],
      ...range?.values,
      ...filter?.values,
    },
    ScanIndexForward: !source.newestFirst,
    ExclusiveStartKey: position.after,
    Limit: limit,
  };
}

/** What is read at once after a filter has left records out, so that few hits do not mean many requests. */
const PIECE = 200;
/** A filtered page that has looked at so many records ends, full or not, with a cursor to go on from. */
const MAX_EXAMINED = 4_000;

type StoredItem = Record<string, unknown>;

/** Where a query goes on after this item. */
function keyOfItem(item: StoredItem, source: Source): StoredItem {
  const { pk, sk } = keysOf(source);
  return Object.fromEntries(['pk', 'sk', pk, sk].map((name) => [name, item[name]]));
}

/**
 * One page, in key order. `fits` leaves out records that do not fit the member’s filter; who may see what is decided by the partitions.
 * A filtered page may be short of `limit` and still have a next one. A cursor that was made for another query or person is refused.
 */
export async function readPage<T>(
  source: Source,
  request: PageRequest,
  parse: (item: unknown) => T,
  fits?: (record: T) => boolean,
): Promise<Page<T> | Refusal> {
  let position = readPosition(request, source);
  if (position === undefined) return refuse('cursorInvalid');
  const { limit, fingerprint } = request;
  const items: T[] = [];
  let examined = 0;
  while (position.partition < source.partitions.length) {
    const wanted = limit - items.length;
    const input = queryInput(source, position, fits && examined > 0 ? Math.max(PIECE, wanted) : wanted);
    const { Items = [], LastEvaluatedKey } = await documents.send(new QueryCommand(input));
    const fitting = Items.map((item) => ({ item, record: parse(item) })).filter(
      ({ record }) => fits?.(record) ?? true,
    );
    const taken = fitting.slice(0, wanted);
    items.push(...taken.map(({ record }) => record));
    examined += Items.length;
    const last = fitting.length > wanted ? taken.at(-1) : undefined;
    position = advance(position, last ? keyOfItem(last.item, source) : LastEvaluatedKey);
    const isEnough = items.length === limit || examined >= MAX_EXAMINED;
    if (isEnough && position.partition < source.partitions.length)
      return { items, next: nextCursor(position, fingerprint) };
  }
  return { items };
}

const advance = ({ partition }: Position, last: Record<string, unknown> | undefined): Position =>
  last ? { partition, after: last } : { partition: partition + 1 };

/** All of it, a query’s answer at a time: for what would not fit into memory at once. */
export async function* readInPages<T>(source: Source, parse: (item: unknown) => T): AsyncGenerator<T[]> {
  let position: Position = { partition: 0 };
  while (position.partition < source.partitions.length) {
    const { Limit: _all, ...input } = queryInput(source, position, 1);
    const answer = await documents.send(new QueryCommand(input));
    yield (answer.Items ?? []).map(parse);
    position = advance(position, answer.LastEvaluatedKey);
  }
}

/**
 * All of it, for functions that need the whole (a match run, a digest): paged reads, in key order.
 * @param enough once there are more than so many, the rest is left unread.
 */
export async function readAll<T>(
  source: Source,
  parse: (item: unknown) => T,
  enough = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const records: T[] = [];
  for await (const page of readInPages(source, parse)) {
    records.push(...page);
    if (records.length > enough) break;
  }
  return records;
}
