/** What failed deliveries were about, in the asker’s language. */
import { type Message, wordMessage } from '../../../shared/all-messages.ts';
import type { StoredDelivery } from '../../../shared/kernel/delivery.ts';
import { inLanguage, type Language } from '../../../shared/kernel/language.ts';
import { deliveryIdOf } from '../../../shared/reporting/deliveries/delivery-id.ts';
import { type FailedDelivery, viewRecipient } from '../../../shared/reporting/deliveries/delivery-view.ts';
import { digestTitleById } from '../../../shared/reporting/digests/digest-title.ts';
import { readMessages } from '../../store/reporting/messages.ts';
import { recipientNumbers } from './recipient-numbers.ts';

type Subject = Pick<FailedDelivery, 'subject' | 'path'>;

const GONE = { zh: '（内容已不存在）', en: '(no longer there)' };

function subjectOf({ of }: StoredDelivery, message: Message | undefined, language: Language): Subject {
  if (of.kind === 'digest')
    return { subject: inLanguage(digestTitleById(of.id) ?? GONE, language), path: `/digests/${of.id}` };
  if (!message) return { subject: inLanguage(GONE, language) };
  return { subject: inLanguage(wordMessage(message).subject, language), path: message.path };
}

export async function viewFailures(
  failures: readonly StoredDelivery[],
  language: Language,
): Promise<FailedDelivery[]> {
  const ids = failures.flatMap(({ of }) => (of.kind === 'message' ? [of.id] : []));
  const [found, numberOf] = await Promise.all([
    readMessages(new Set(ids)),
    recipientNumbers(failures.map(({ recipient }) => viewRecipient(recipient))),
  ]);
  const messages = new Map(found.map((message) => [message.id, message]));
  return failures.map((delivery) => {
    const { attempts, reason, failedAt, place, version } = delivery;
    const recipient = viewRecipient(delivery.recipient);
    const fileNumber = numberOf(recipient);
    if (!failedAt) throw new Error(`${deliveryIdOf(delivery)} is listed as failed and has no date of it`);
    return {
      id: deliveryIdOf(delivery),
      ...subjectOf(delivery, messages.get(delivery.of.id), language),
      recipient: { ...recipient, ...(fileNumber && { fileNumber }) },
      ...(place?.streetCode && { streetCode: place.streetCode }),
      ...(reason && { reason }),
      ...{ attempts, failedAt, version },
    };
  });
}
