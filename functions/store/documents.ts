/** The one DynamoDB client, and the physical names of the three tables. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readEnvironment } from '../../shared/environment.ts';
import { TABLES, type TableName } from '../../shared/tables.ts';

export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});

export function tableName(table: TableName): string {
  const { environment } = TABLES[table];
  return readEnvironment(process.env, [environment])[environment];
}
