/** What a volunteer wrote of several children at once, as the family of one of them may read it (R-IN-98). */
import { withoutNames } from '../../kernel/text/without-names.ts';
import type { Contact } from '../../support/contacts/contact.ts';

/** Whatever names the child and its family, and whatever names the other children of its contacts and theirs. */
export interface NotesNames {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** In the copy a child who is called by one character is not named either. */
const SHORTEST_NAME = 1;

/** Brothers and sisters have much in common: what is a part of the child’s own names stays. */
const isOwn = (name: string, own: readonly string[]) =>
  own.some((one) => one === name || (name.length > 1 && one.includes(name)));

/** The words of a contact; of one that tells of others too, without what names those. */
export function wordsFor({ note, highlight, problem }: Contact, isShared: boolean, names: NotesNames) {
  const words = { note, highlight, problem };
  const strange = names.others.filter((name) => !isOwn(name, names.own));
  return isShared ? withoutNames(words, strange, SHORTEST_NAME) : words;
}
