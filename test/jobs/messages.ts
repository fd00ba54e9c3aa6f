/** The messages in the outbox, oldest first. */

import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Message, messageSchema } from '../../shared/all-messages.ts';

export async function parsedMessages(): Promise<Message[]> {
  const { documents, tableName } = await import('../../functions/store/documents.ts');
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: tableName('program') }));
  return Items.filter(({ sk }) => sk === 'MESSAGE')
    .map((item) => messageSchema.parse(item))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
