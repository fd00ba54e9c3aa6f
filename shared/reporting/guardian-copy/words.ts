/** The codes and the answers of a child’s file in the words of a guardian’s copy. */
import { answerWords } from '../../intake/children/field-words.ts';
import { SURVEY_FIELDS, type SurveyField } from '../../intake/children/fields.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Say } from './section.ts';

export const inWords = ({ zh, en }: Bilingual, say: Say) => say(zh, en);

/** Not by the Chinese sign for lists: it stands within some of the texts. */
const listed = (texts: readonly Bilingual[], say: Say) =>
  texts.map((one) => inWords(one, say)).join(say('，', ', '));

export const suggestionsIn = (codes: readonly string[], say: Say) => listed(answerWords('needs', codes), say);

/** What an answer is called, and the answer. */
export const answerRow = (field: SurveyField, answer: unknown, say: Say): readonly [string, string] => [
  inWords(SURVEY_FIELDS[field].label, say),
  listed(answerWords(field, answer), say),
];
