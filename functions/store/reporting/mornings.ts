/** What a morning’s daily run has posted: gathered under the morning, in the transaction that posts it. */
import * as z from 'zod';
import { type Message, messageSchema } from '../../../shared/all-messages.ts';
import { isGathered } from '../../../shared/morning.ts';
import { TTL_ATTRIBUTE } from '../../../shared/tables.ts';
import { type Change, create } from '../change.ts';
import { readAll } from '../page.ts';
import { getMessage, isMessage } from './messages.ts';

const partitionOf = (morning: string) => `GATHERED#${morning}`;

/** The change with what finds it again; any other change is as it was. */
export const gatheredIn =
  (morning: string) =>
  (change: Change): Change[] => {
    const item = change.item;
    if (!item || !isMessage({ pk: item.pk, sk: item.sk }) || !isGathered(messageSchema.parse(item)))
      return [change];
    const found = { pk: partitionOf(morning), sk: String(item.id), [TTL_ATTRIBUTE]: item[TTL_ATTRIBUTE] };
    return [create('program', { ...item, pk: item.pk, sk: item.sk, morning }), create('program', found)];
  };

const gatheredSchema = z.object({ sk: z.string() });

/** The ids of all that was gathered, as of all writes acknowledged before. */
export const gatheredOf = (morning: string): Promise<string[]> =>
  readAll({ table: 'program', partitions: [partitionOf(morning)] }, (item) => gatheredSchema.parse(item).sk);

/** A run that is repeated may find more: each round has what those before had not. */
export const roundId = (morning: string, round: number) => `${morning}-${round}`;

export async function roundsOf(morning: string): Promise<Message[]> {
  const rounds: Message[] = [];
  for (let next = await getMessage(roundId(morning, 1)); next; ) {
    rounds.push(next);
    next = await getMessage(roundId(morning, rounds.length + 1));
  }
  return rounds;
}
