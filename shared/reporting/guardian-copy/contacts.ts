/** The contacts, in the copy of what is held on a child (R-IN-98). */
import type { ChildId } from '../../kernel/ids.ts';
import type { Contact } from '../../support/contacts/contact.ts';
import { FORM_LABELS } from '../digests/labels.ts';
import { type NotesNames, wordsFor } from '../digests/shared-note.ts';
import { type CopySection, type Say, text } from './section.ts';
import { inWords, suggestionsIn } from './words.ts';

/** @param ids of the child’s own files: a contact with any other is shared, and told without the others’ names. */
export function copiedContact(contact: Contact, ids: readonly ChildId[], names: NotesNames) {
  const { on, form, reached, minutes, suggestions, childIds } = contact;
  const isShared = childIds.some((id) => !ids.includes(id));
  return { on, form, reached, minutes, suggestions, isShared, ...wordsFor(contact, isShared, names) };
}
type CopiedContact = ReturnType<typeof copiedContact>;

const noteOf = ({ note, isShared }: CopiedContact, say: Say) =>
  isShared
    ? `${note}${say('（同时涉及其他孩子，其姓名已隐去）', ' (about other children too, whose names are left out)')}`
    : note;

export const contactSection = (contacts: readonly CopiedContact[], say: Say): CopySection => ({
  title: say('联系记录', 'Contacts'),
  headings: [
    say('日期', 'Day'),
    say('方式', 'Form'),
    say('是否联系上', 'Reached'),
    say('时长（分钟）', 'Minutes'),
    say('帮扶', 'Help'),
    say('经过', 'What happened'),
    say('亮点', 'Highlight'),
    say('问题', 'Problem'),
  ],
  rows: contacts.map((contact) => [
    contact.on,
    inWords(FORM_LABELS[contact.form], say),
    contact.reached ? say('是', 'yes') : say('否', 'no'),
    text(contact.minutes),
    suggestionsIn(contact.suggestions, say),
    noteOf(contact, say),
    text(contact.highlight),
    text(contact.problem),
  ]),
});
