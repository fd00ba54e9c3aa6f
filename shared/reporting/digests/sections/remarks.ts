/** What people wrote in their contacts, as it may be sent. */
import type { Bilingual } from '../../../kernel/language.ts';
import type { Contact } from '../../../support/contacts/contact.ts';
import type { Context } from '../context.ts';
import { bilingual, dayWords, listed, same } from '../words.ts';

/** Masked names of the children and of the volunteer of a contact. */
function peopleOf({ childOf, volunteerOf }: Context, { childIds, volunteerId }: Contact) {
  const children = childIds.flatMap((id) => childOf.get(id)?.maskedName ?? []);
  const volunteer = volunteerOf.get(volunteerId)?.maskedName;
  return { children, all: volunteer === undefined ? children : [...children, volunteer] };
}

/** One line without its end: trailing stops and line breaks would break the sentence it is put into. */
const asClause = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[。．.！!；;，,]+$/u, '');

/** A typed text with the names and numbers in it masked (R-RE-03). */
export const remarkOf = (context: Context, contact: Contact, text: string) =>
  context.mask(asClause(text), peopleOf(context, contact).all);

/** `3月12日，王*涵：在作文比赛中得了奖。` */
export function remarkSentence(context: Context, contact: Contact, text: string): Bilingual {
  const day = dayWords(contact.on);
  const { children } = peopleOf(context, contact);
  const names = listed(children.map(same));
  const remark = remarkOf(context, contact, text);
  if (children.length === 0) return bilingual(`${day.zh}：${remark}。`, `${day.en}: ${remark}.`);
  return bilingual(`${day.zh}，${names.zh}：${remark}。`, `${day.en}, ${names.en}: ${remark}.`);
}
