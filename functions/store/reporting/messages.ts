/** Messages to members, beside their deliveries in the program table; dropped after half a year. */
import { type Message, messageSchema } from '../../../shared/all-messages.ts';
import { readItems } from '../batch.ts';
import type { Key } from '../change.ts';
import { readItem } from '../record.ts';

export const messageKey = (id: string): Key => ({ pk: `MESSAGE#${id}`, sk: 'MESSAGE' });

/** Whether a record of the stream is a message that nobody has addressed yet. */
export const isMessage = ({ sk }: Key) => sk === 'MESSAGE';

const parseMessage = (item: unknown): Message => messageSchema.parse(item);

export const getMessage = (id: string) => readItem('program', messageKey(id), parseMessage);
/** By the key that a record of the stream carries. */
export const readMessage = (key: Key) => readItem('program', key, parseMessage);

/** Those that there are still. */
export const readMessages = (ids: ReadonlySet<string>): Promise<Message[]> =>
  readItems('program', [...ids].map(messageKey), parseMessage);
