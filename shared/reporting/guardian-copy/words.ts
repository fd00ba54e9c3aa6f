/** The codes and the answers of a child’s file in the words of a guardian’s copy. */
import { answerWords } from '../../intake/children/field-words.ts';
import { SURVEY_FIELDS, type SurveyField } from '../../intake/children/fields.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Phrase } from './section.ts';

export const inWords = ({ zh, en }: Bilingual, phrase: Phrase) => phrase(zh, en);

/** Not by the Chinese sign for lists: it stands within some of the texts. */
const listed = (texts: readonly Bilingual[], phrase: Phrase) =>
  texts.map((one) => inWords(one, phrase)).join(phrase('，', ', '));

export const suggestionsIn = (codes: readonly string[], phrase: Phrase) =>
  listed(answerWords('needs', codes), phrase);

/** What an answer is called, and the answer. */
export const answerRow = (field: SurveyField, answer: unknown, phrase: Phrase): readonly [string, string] => [
  inWords(SURVEY_FIELDS[field].label, phrase),
  listed(answerWords(field, answer), phrase),
];
