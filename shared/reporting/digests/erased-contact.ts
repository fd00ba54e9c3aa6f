/** A contact after its child, or its volunteer, was erased: that it was, when, how and what for. */
import { ERASED } from '../../intake/erasure/erasure.ts';
import type { ChildId } from '../../kernel/ids.ts';
import { withoutNames } from '../../kernel/text/without-names.ts';
import type { Contact } from '../../support/contacts/contact.ts';
import { topicOf } from './topics.ts';

/** The word by which the problem stands under its topic, so that a digest made again counts it there. */
const topicWord = (problem: string) => topicOf(problem).words.exec(problem)?.[0] || ERASED;

const withoutWords = (contact: Contact): Contact => ({
  ...contact,
  isCleared: true,
  note: ERASED,
  ...(contact.highlight !== undefined && { highlight: ERASED }),
  ...(contact.problem !== undefined && { problem: topicWord(contact.problem) }),
});

/** With its figures, dates and ids as they were; its text is without the names. */
export function contactWithoutNames(contact: Contact, names: readonly string[]): Contact {
  const { note, highlight, problem } = contact;
  const words = { note, highlight, problem };
  const cleared = withoutNames(words, names);
  const isSame = JSON.stringify(words) === JSON.stringify(cleared);
  return isSame ? contact : { ...contact, ...cleared, isCleared: true };
}

/**
 * R-RE-40: After an erasure a contact with that child alone has only its figures, and one with other children too has its text
 * without the names; no digest quotes either.
 * @param names whatever names the child or the family.
 */
export const eraseFromContact = (contact: Contact, child: ChildId, names: readonly string[]): Contact =>
  contact.childIds.every((id) => id === child)
    ? withoutWords(contact)
    : { ...contactWithoutNames(contact, names), isCleared: true };
