/** The one DynamoDB client, and the physical names of the three tables. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readEnvironment } from '../../shared/environment.ts';
import { TABLES, type TableName } from '../../shared/tables.ts';
import { exactNumber } from './exact-number.ts';

/** A silent engine is asked again: three attempts of six seconds end before an HTTP function’s time is over. */
const requestHandler = { connectionTimeout: 2_000, requestTimeout: 6_000, throwOnRequestTimeout: true };

const client = new DynamoDBClient({ requestHandler });
// It copies every request and answer, names and addresses included, for a log that nobody keeps.
client.middlewareStack.remove('loggerMiddleware');

export const documents = DynamoDBDocumentClient.from(client, {
  marshallOptions: { removeUndefinedValues: true },
  unmarshallOptions: { wrapNumbers: exactNumber },
});

export function tableName(table: TableName): string {
  const { environment } = TABLES[table];
  return readEnvironment(process.env, [environment])[environment];
}
