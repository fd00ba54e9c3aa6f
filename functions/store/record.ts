/** Reading one item. */
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '../../shared/tables.ts';
import type { Key } from './change.ts';
import { documents, tableName } from './documents.ts';

/** The item, as of all writes acknowledged before; `undefined` where there is none. */
export async function readItem<T>(table: TableName, { pk, sk }: Key, parse: (item: unknown) => T) {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tableName(table), Key: { pk, sk }, ConsistentRead: true }),
  );
  return Item === undefined ? undefined : parse(Item);
}
