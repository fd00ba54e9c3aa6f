/** What people wrote in their contacts, as it may be sent. */
import type { Bilingual } from '../../../kernel/language.ts';
import type { Contact } from '../../../support/contacts/contact.ts';
import { CLEARED } from '../cleared.ts';
import type { Context } from '../context.ts';
import { refer, withoutReferences } from '../references.ts';
import { bilingual, dayWords, listed, same } from '../words.ts';

/** Masked names of the children and of the volunteer of a contact. */
const namesIn = ({ childOf, volunteerOf }: Context, { childIds, volunteerId }: Contact): string[] =>
  [...childIds.map((id) => childOf.get(id)?.maskedName), volunteerOf.get(volunteerId)?.maskedName].filter(
    (name) => name !== undefined,
  );

/** One line without its end: trailing stops and line breaks would break the sentence it is put into. */
const asClause = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[。．.！!；;，,]+$/u, '');

/** A typed text with the names and numbers in it masked (R-RE-03), unless an erasure has taken words of its contact. */
export const remarkOf = (context: Context, contact: Contact, text: string) =>
  contact.isCleared ? CLEARED : withoutReferences(context.mask(asClause(text), namesIn(context, contact)));

/** `3月12日，王*涵：在作文比赛中得了奖。` */
export function remarkSentence({ childOf }: Context, contact: Contact): Bilingual {
  const day = dayWords(contact.on);
  const children = contact.childIds.filter((id) => childOf.has(id)).map((id) => refer('child', id));
  const names = listed(children.map(same));
  const remark = refer('highlight', contact.id);
  if (children.length === 0) return bilingual(`${day.zh}：${remark}。`, `${day.en}: ${remark}.`);
  return bilingual(`${day.zh}，${names.zh}：${remark}。`, `${day.en}, ${names.en}: ${remark}.`);
}
