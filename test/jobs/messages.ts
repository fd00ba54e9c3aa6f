/** The messages in the outbox, oldest first, without what brings those of a morning together. */

import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Message, messageSchema } from '../../shared/all-messages.ts';

export async function parsedMessages(): Promise<Message[]> {
  const { documents, tableName } = await import('../../functions/store/documents.ts');
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: tableName('program') }));
  return Items.filter(({ sk, kind }) => sk === 'MESSAGE' && kind !== 'morningReminders')
    .map((item) => messageSchema.parse(item))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** What the steps post, and nothing that was there before. */
export const newMessages = async (steps: () => Promise<unknown>) => {
  const known = new Set((await parsedMessages()).map(({ id }) => id));
  await steps();
  const added = (await parsedMessages()).filter(({ id }) => !known.has(id));
  return added.map(({ kind, path, to, params }) => ({ kind, path, to, params }));
};
