/** The mail that a member gets in the morning, made of all that the daily run has for them. */
import { MESSAGES, type Message, urgencyOf, wordMessage } from './all-messages.ts';
import type { DistrictCode } from './kernel/ids.ts';
import { dateIn, type Instant } from './kernel/instants.ts';
import { inLanguage, type Language } from './kernel/language.ts';

/** Names a district’s morning. */
export const morningOf = (district: DistrictCode, now: Instant) => `morning-${district}-${dateIn(now)}`;

/**
 * R-RE-67: What the daily run has for one member is one mail with an entry for each, in the same order whenever it is sent; what cannot
 * wait, and what an urgent referral or a report of harm asks for, goes by itself.
 */
export const isGathered = (message: Message): boolean =>
  message.parts === undefined && !message.isApart && urgencyOf(message) === 'bulk';

const KINDS = Object.keys(MESSAGES);

/** By kind, then by file number: those that ask for the same stand together. */
export const inOrder = (messages: readonly Message[]): Message[] =>
  messages.toSorted((one, other) => {
    const byKind = KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
    const [a = '', b = ''] = [one, other].map(({ params, id }) => `${params.file ?? ''} ${id}`);
    return byKind || (a < b ? -1 : 1);
  });

/** @param link to the console */
export function morningText(messages: readonly Message[], language: Language, link: string): string {
  const entries = messages.map((message, at) => {
    const { subject, text } = wordMessage(message);
    const [heading, body] = [subject, text].map((words) => inLanguage(words, language));
    return `${at + 1}. ${heading}\n${body}\n${new URL(`/console${message.path}`, link).href}`;
  });
  return `${entries.join('\n\n')}\n`;
}
