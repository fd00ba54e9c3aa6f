/** The contacts, in the copy of what is held on a child (R-IN-98). */
import type { ChildId } from '../../kernel/ids.ts';
import type { Contact } from '../../support/contacts/contact.ts';
import { FORM_WORDS } from '../../support/contacts/contact-words.ts';
import { type NotesNames, wordsFor } from '../digests/shared-note.ts';
import { type CopySection, type Phrase, text } from './section.ts';
import { inWords, suggestionsIn } from './words.ts';

/** @param ids of the child’s own files: a contact with any other is shared, and told without the others’ names. */
export function copiedContact(contact: Contact, ids: readonly ChildId[], names: NotesNames) {
  const { on, form, reached, minutes, suggestions, childIds } = contact;
  const isShared = childIds.some((id) => !ids.includes(id));
  return { on, form, reached, minutes, suggestions, isShared, ...wordsFor(contact, isShared, names) };
}
type CopiedContact = ReturnType<typeof copiedContact>;

const noteOf = ({ note, isShared }: CopiedContact, phrase: Phrase) =>
  isShared
    ? `${note}${phrase('（同时涉及其他孩子，其姓名已隐去）', ' (also about other children, whose names have been removed)')}`
    : note;

export const contactSection = (contacts: readonly CopiedContact[], phrase: Phrase): CopySection => ({
  title: phrase('联系记录', 'Contacts'),
  headings: [
    phrase('日期', 'Date'),
    phrase('方式', 'Type'),
    phrase('是否联系上', 'Reached'),
    phrase('时长（分钟）', 'Duration (minutes)'),
    phrase('开展的帮扶', 'Help given'),
    phrase('经过', 'What happened'),
    phrase('亮点', 'Highlight'),
    phrase('问题或困难', 'Problem or difficulty'),
  ],
  rows: contacts.map((contact) => [
    contact.on,
    inWords(FORM_WORDS[contact.form], phrase),
    contact.reached ? phrase('是', 'yes') : phrase('否', 'no'),
    text(contact.minutes),
    suggestionsIn(contact.suggestions, phrase),
    noteOf(contact, phrase),
    text(contact.highlight),
    text(contact.problem),
  ]),
});
