/** One new item by itself, where a transaction of one would cost twice as much. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '../../shared/tables.ts';
import type { Item } from './change.ts';
import { documents, tableName } from './documents.ts';

/** @returns whether it stands; not when there is an item under its key already. */
export async function putNew(table: TableName, item: Item): Promise<boolean> {
  const input = { TableName: tableName(table), ConditionExpression: 'attribute_not_exists(pk)' };
  try {
    await documents.send(new PutCommand({ ...input, Item: item }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
