/** Who gets what of a morning: several things for one member are one delivery, anything else is its own. */
import type { Message } from '../../../shared/all-messages.ts';
import { SMS_RECIPIENTS } from '../../../shared/kernel/sms-recipient.ts';
import { inPieces } from '../../store/batch.ts';
import { readMessages } from '../../store/reporting/messages.ts';

const AT_ONCE = 8;

/** Text messages have words that the gateway approved one by one. */
const isTexted = (recipient: string) => SMS_RECIPIENTS.some((mark) => recipient.startsWith(mark));

/** The street whose all of it is; the district looks after anything else. */
function placed(morning: Message, parts: readonly Message[]): Message {
  const streets = new Set(parts.map(({ streetCode }) => streetCode));
  return { ...morning, streetCode: streets.size === 1 ? parts[0]?.streetCode : undefined };
}

interface Addressed {
  readonly message: Message;
  readonly recipient: string;
}

/** @returns what is delivered to whom */
export async function addressedInMorning(
  morning: Message,
  recipientsOf: (message: Message) => Promise<Iterable<string>>,
): Promise<Addressed[]> {
  const found: Addressed[] = [];
  for (const piece of inPieces(await readMessages(new Set(morning.parts)), AT_ONCE))
    for (const one of await Promise.all(
      piece.map(async (message) => ({ message, to: await recipientsOf(message) })),
    ))
      for (const recipient of new Set(one.to)) found.push({ message: one.message, recipient });
  const byRecipient = Map.groupBy(found, ({ recipient }) => recipient);
  return [...byRecipient].flatMap(([recipient, own]) => {
    if (own.length === 1 || isTexted(recipient)) return own;
    return [
      {
        recipient,
        message: placed(
          morning,
          own.map(({ message }) => message),
        ),
      },
    ];
  });
}
