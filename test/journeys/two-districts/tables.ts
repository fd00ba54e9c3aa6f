/** The three tables themselves, past every function. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalText } from '../../../shared/reporting/audit/chain.ts';
import { wholeTables } from '../../whole-tables.ts';
import type { Realm } from './realm.ts';

const TABLES = { identity: 'identity', program: 'program', audit: 'audit' } as const;

/** Each item of each table as text; what is packed stands unpacked beside it. */
export const allItems = (client: DynamoDBClient) => wholeTables(client, TABLES);

/** Takes out of the log what was noted of an instant: the entries that the asking itself has made. */
export async function forget(client: DynamoDBClient, districtCode: string, at: string): Promise<void> {
  const documents = DynamoDBDocumentClient.from(client);
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: TABLES.audit,
      KeyConditionExpression: 'pk = :log AND begins_with(sk, :at)',
      ExpressionAttributeValues: { ':log': `AUDIT#${districtCode}`, ':at': at },
    }),
  );
  for (const { pk, sk } of Items)
    await documents.send(new DeleteCommand({ TableName: TABLES.audit, Key: { pk, sk } }));
}

/** What is stored of a district: the engine names an item’s attributes in any order. */
export const itemsOf = async ({ districtCode }: Realm, client: DynamoDBClient) =>
  new Set(
    (await allItems(client))
      .filter((text) => text.includes(districtCode))
      .map((text) => (text.startsWith('{') ? canonicalText(JSON.parse(text)) : text)),
  );
