/** An answer of the needs survey in words. */
import type { Bilingual } from '../../kernel/language.ts';
import { communityByCode, streetByCode } from '../../kernel/regions.ts';
import { suggestionByCode } from '../../office/catalogue/catalogue.ts';
import { kindWords } from '../../office/kinds/kinds.ts';
import { FREE_TIME_WORDS, GENDER_WORDS } from './child-words.ts';
import type { AnswerKind, AnswerKinds } from './field-types.ts';
import { SURVEY_FIELDS, type SurveyField } from './fields.ts';

type MemberOf<T> = T extends readonly (infer Member)[] ? Member : T;

const asTyped = (text: string): Bilingual => ({ zh: text, en: text });

/** The words for an answer, or for one of its members. */
const WORDS: { readonly [K in AnswerKind]: (member: MemberOf<AnswerKinds[K]>) => Bilingual } = {
  personName: asTyped,
  text: asTyped,
  longText: asTyped,
  phone: asTyped,
  house: asTyped,
  month: asTyped,
  gender: (code) => GENDER_WORDS[code],
  street: (code) => asTyped(streetByCode(code)?.name ?? code),
  community: (code) => asTyped(communityByCode(code)?.name ?? code),
  kinds: kindWords,
  suggestions: (code) => suggestionByCode(code) ?? asTyped(code),
  freeTimes: (code) => FREE_TIME_WORDS[code],
  words: asTyped,
};

/** Each member of an answer in words; nothing for what was not answered. */
export function answerWords(field: SurveyField, answer: unknown): Bilingual[] {
  const words = WORDS[SURVEY_FIELDS[field].kind] as (member: unknown) => Bilingual; // the answer is the field’s own
  return [answer].flat().flatMap((member) => (member === undefined ? [] : [words(member)]));
}
