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
    ? `${note}${say('（同时涉及其他孩子，其姓名已隐去）', ' (also about other children, whose names have been removed)')}`
    : note;

export const contactSection = (contacts: readonly CopiedContact[], say: Say): CopySection => ({
  title: say('联系记录', 'Contacts'),
  headings: [
    say('日期', 'Date'),
    say('方式', 'Type'),
    say('是否联系上', 'Reached'),
    say('时长（分钟）', 'Duration (minutes)'),
    say('开展的帮扶', 'Help given'),
    say('经过', 'What happened'),
    say('亮点', 'Highlight'),
    say('问题或困难', 'Problem or difficulty'),
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
