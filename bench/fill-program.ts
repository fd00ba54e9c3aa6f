/** Writes many items into the program table of the engine. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** DynamoDB's own limit. */
const ITEMS_A_REQUEST = 25;
const REQUESTS_AT_ONCE = 8;

export async function fillProgram(items: readonly Record<string, unknown>[]): Promise<void> {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const pieces = Array.from({ length: Math.ceil(items.length / ITEMS_A_REQUEST) }, (_, at) =>
    items.slice(at * ITEMS_A_REQUEST, (at + 1) * ITEMS_A_REQUEST),
  );
  const write = async () => {
    for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
      const program = piece.map((Item) => ({ PutRequest: { Item } }));
      await documents.send(new BatchWriteCommand({ RequestItems: { program } }));
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, write));
}
