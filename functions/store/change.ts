/** One write of a transaction, and what it means when its condition does not hold. Aggregates make them, `transact` sends them. */
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Refusal } from '../../shared/kernel/problem.ts';
import type { TableName } from '../../shared/tables.ts';
import { SCHEMA_VERSION } from './attributes.ts';
import { tableName } from './documents.ts';

/**
 * - `changed`: the record is no longer the one that was loaded; load and decide again.
 * - `replayed`: this request was carried out before; answer as then.
 */
export type Unmet = Refusal | 'changed' | 'replayed';

export interface Change {
  readonly write: NonNullable<TransactWriteCommandInput['TransactItems']>[number];
  readonly unmet: Unmet;
  /** What is stored, where something is. */
  readonly item?: Item;
}

export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };
export type Key = Pick<Item, 'pk' | 'sk'>;

/** A new item; there must be none under its key. */
export const create = (table: TableName, item: Item, unmet: Unmet = 'changed'): Change => ({
  write: {
    Put: { TableName: tableName(table), Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  },
  unmet,
  item,
});

/** How the number of an item’s shape changes: a write leaves the one that is there, a migration raises it. */
const SHAPE = {
  write: `${SCHEMA_VERSION} = if_not_exists(${SCHEMA_VERSION}, :shape)`,
  migration: `${SCHEMA_VERSION} = :shape`,
};

/** In place of what is stored: attributes that this release does not know stay, those that it knows and the item lacks go (R-KE-80). */
function update(
  table: TableName,
  { pk, sk, ...item }: Item,
  known: ReadonlySet<string>,
  shape = SHAPE.write,
) {
  const fields = Object.entries(item).filter(
    ([name, value]) => value !== undefined && name !== SCHEMA_VERSION,
  );
  const gone = [...known].filter((name) => item[name] === undefined);
  const names = [...fields.map(([name]) => name), ...gone];
  const sets = [...fields.map((_, at) => `#${at} = :${at}`), shape];
  const removes = gone.map((_, at) => `#${fields.length + at}`);
  return {
    TableName: tableName(table),
    Key: { pk, sk },
    UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#${at}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(fields.map(([, value], at) => [`:${at}`, value])),
      ':shape': item[SCHEMA_VERSION] ?? 1,
    },
  };
}

/** Records of before have no version of their own, or no number of their shape. */
const STILL_LOADED = '#version = :loaded';
const STILL_LOWER = `(attribute_not_exists(${SCHEMA_VERSION}) OR ${SCHEMA_VERSION} < :shape)`;

function ifStillLoaded(
  { ExpressionAttributeNames: names, ExpressionAttributeValues: values, ...write }: ReturnType<typeof update>,
  loadedVersion: number,
  condition = STILL_LOADED,
): Change {
  const Update = {
    ...write,
    ConditionExpression: condition,
    ExpressionAttributeNames: { ...names, '#version': 'version' },
    ExpressionAttributeValues: { ...values, ':loaded': loadedVersion },
  };
  return { write: { Update }, unmet: 'changed' };
}

/**
 * A record in place of the version that was loaded (Rule 7).
 * @param known the attributes of its kind (`attributesOf`).
 */
export const replace = (
  table: TableName,
  item: Item,
  loadedVersion: number,
  known: ReadonlySet<string>,
): Change => ({ ...ifStillLoaded(update(table, item, known), loadedVersion), item });

/** The same by a migration. @param loadedVersion absent where records of the kind have none. */
export function raise(
  table: TableName,
  item: Item,
  loadedVersion: number | undefined,
  known: ReadonlySet<string>,
): Change {
  const write = update(table, item, known, SHAPE.migration);
  return loadedVersion === undefined
    ? { write: { Update: { ...write, ConditionExpression: STILL_LOWER } }, unmet: 'changed', item }
    : { ...ifStillLoaded(write, loadedVersion, `${STILL_LOADED} AND ${STILL_LOWER}`), item };
}

/** An item without a version of its own: it changes only with a record that has one, and must be there. */
export const overwrite = (table: TableName, item: Item, known: ReadonlySet<string>): Change => ({
  write: { Update: { ...update(table, item, known), ConditionExpression: 'attribute_exists(pk)' } },
  unmet: 'changed',
  item,
});

/**
 * Nothing of what was stored stays, of whatever release: a record whose person is erased (Rule 8), or bytes without attributes.
 * @param loadedVersion absent where it has no version of its own.
 */
export const renew = (table: TableName, item: Item, loadedVersion?: number): Change => ({
  write: {
    Put: {
      TableName: tableName(table),
      Item: item,
      ...(loadedVersion === undefined
        ? { ConditionExpression: 'attribute_exists(pk)' }
        : {
            ConditionExpression: STILL_LOADED,
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':loaded': loadedVersion },
          }),
    },
  },
  unmet: 'changed',
  item,
});

/** Takes an item away that must be there. */
export const remove = (table: TableName, { pk, sk }: Key): Change => ({
  write: {
    Delete: {
      TableName: tableName(table),
      Key: { pk, sk },
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  unmet: 'changed',
});

/** A record that a decision rests on must still be the version that was loaded. */
export const unchanged = (table: TableName, { pk, sk }: Key, loadedVersion: number): Change => ({
  write: {
    ConditionCheck: {
      TableName: tableName(table),
      Key: { pk, sk },
      ConditionExpression: '#version = :loaded',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':loaded': loadedVersion },
    },
  },
  unmet: 'changed',
});
