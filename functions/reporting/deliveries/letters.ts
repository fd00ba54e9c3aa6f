/** What a mail says: a digest, or a message to a member. */

import { type Message, wordMessage } from '../../../shared/all-messages.ts';
import type { StoredDelivery } from '../../../shared/kernel/delivery.ts';
import { type DigestId, type DistrictCode, digestId as parseDigestId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { type Bilingual, inLanguage, type Language } from '../../../shared/kernel/language.ts';
import { inOrder, morningText } from '../../../shared/morning.ts';
import { isAddressee } from '../../../shared/office/members/addressee.ts';
import { digestHtml } from '../../../shared/reporting/deliveries/html.ts';
import { digestSubject } from '../../../shared/reporting/deliveries/mail.ts';
import { digestText } from '../../../shared/reporting/deliveries/text.ts';
import type { Digest } from '../../../shared/reporting/digests/digest.ts';
import { readMembers } from '../../store/office/members.ts';
import { getDigest } from '../../store/reporting/digests.ts';
import { getMessage, readMessages } from '../../store/reporting/messages.ts';
import { isResolved } from './current-state.ts';

const LANGUAGE: Language = 'zh-CN';

/** The parts of a mail; the same thing always reads the same. */
export interface Letter {
  /** What it asks for is done already. */
  readonly isResolved?: boolean;
  readonly districtCode: DistrictCode;
  /** Where it opens, below the address of the pages. */
  readonly path: string;
  readonly date: Instant;
  readonly subject: string;
  /** @param link where it opens */
  readonly text: (link: string) => string;
  readonly html?: (link: string) => string;
  /** What the group robot posts instead. */
  readonly robot?: Bilingual;
}

const digestLetter = (digest: Digest): Letter => ({
  districtCode: digest.districtCode,
  path: `/console/digests/${digest.id}`,
  date: digest.madeAt,
  subject: digestSubject(digest, LANGUAGE),
  text: (link) => digestText(digest, LANGUAGE, link),
  html: (link) => digestHtml(digest, LANGUAGE, link),
});

function messageLetter(message: Message): Letter {
  const { subject, text, robot } = wordMessage(message);
  return {
    ...(robot && { robot }),
    districtCode: message.districtCode,
    path: `/console${message.path}`,
    date: message.createdAt,
    subject: `【常伴】${inLanguage(subject, LANGUAGE)}`,
    text: (link) => `${inLanguage(text, LANGUAGE)}\n\n${link}\n`,
  };
}

/** What of a morning is for the member, and still to be told. */
async function partsFor({ parts = [] }: Message, recipient: string): Promise<Message[]> {
  const [[member], messages] = await Promise.all([
    readMembers(new Set([recipient])),
    readMessages(new Set(parts)),
  ]);
  const own = messages.filter((message) => member && isAddressee(member, message));
  const states = await Promise.all(own.map(isResolved));
  return inOrder(own.filter((_, at) => !states[at]));
}

async function morningLetter(morning: Message, recipient: string): Promise<Letter> {
  const parts = await partsFor(morning, recipient);
  const [first] = parts;
  if (!first) return { ...messageLetter(morning), isResolved: true };
  if (parts.length === 1) return messageLetter(first);
  const counted = messageLetter({ ...morning, params: { count: String(parts.length) } });
  return {
    ...counted,
    text: (link) => `${counted.text(link).split('\n')[0]}\n\n${morningText(parts, LANGUAGE, link)}`,
  };
}

/** `undefined` where what is to be delivered is not there (any more). */
export async function loadLetter({
  of: { kind, id },
  recipient,
}: StoredDelivery): Promise<Letter | undefined> {
  if (kind === 'digest') {
    const digest = await getDigest(parseDigestId.parse(id) as DigestId);
    return digest && digestLetter(digest);
  }
  const message = await getMessage(id);
  if (message?.parts) return morningLetter(message, recipient);
  return message && { ...messageLetter(message), isResolved: await isResolved(message) };
}
