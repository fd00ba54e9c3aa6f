/** One write of a transaction, and what it means when its condition does not hold. Aggregates make them, `transact` sends them. */
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Refusal } from '../../shared/kernel/problem.ts';
import type { TableName } from '../../shared/tables.ts';
import { tableName } from './documents.ts';

/**
 * - `changed`: the record is no longer the one that was loaded; load and decide again.
 * - `replayed`: this request was carried out before; answer as then.
 */
export type Unmet = Refusal | 'changed' | 'replayed';

export interface Change {
  readonly write: NonNullable<TransactWriteCommandInput['TransactItems']>[number];
  readonly unmet: Unmet;
}

export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };
export type Key = Pick<Item, 'pk' | 'sk'>;

/** A new item; there must be none under its key. */
export const create = (table: TableName, item: Item, unmet: Unmet = 'changed'): Change => ({
  write: {
    Put: { TableName: tableName(table), Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  },
  unmet,
});

/** A record in place of the version that was loaded (Rule 7). */
export const replace = (table: TableName, item: Item, loadedVersion: number): Change => ({
  write: {
    Put: {
      TableName: tableName(table),
      Item: item,
      ConditionExpression: '#version = :loaded',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':loaded': loadedVersion },
    },
  },
  unmet: 'changed',
});

/** An item without a version of its own: it changes only with a record that has one, and must be there. */
export const overwrite = (table: TableName, item: Item): Change => ({
  write: {
    Put: { TableName: tableName(table), Item: item, ConditionExpression: 'attribute_exists(pk)' },
  },
  unmet: 'changed',
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
