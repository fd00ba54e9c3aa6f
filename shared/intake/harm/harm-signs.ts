/** Whether somebody may be writing of harm to a child: a suggestion to whoever writes, in the page, without a network. */
import { BETWEEN, HARM_WORDS, LESSON, NEGATIONS, NO, PREVENTION, QUESTION } from './harm-words.ts';

const WORDS = new RegExp(Object.values(HARM_WORDS).flat().join('|'), 'gu');
const NEGATED = new RegExp(`${NEGATIONS}${BETWEEN}$`, 'u');
const PREVENTED = new RegExp(`${PREVENTION}$`, 'u');
const TAUGHT = new RegExp(`^${LESSON}`, 'u');
const ASKED = new RegExp(`${QUESTION}[^，。；！？,.;!?]*$`, 'u');
const ASKS = /^[^，。；！,.;!]{0,8}[吗么？?：:]/u;
const ANSWERED_NO = new RegExp(`^${NO}`, 'u');

/** In one form: the same words however they are typed. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');

/** From the last end of a sentence or part of one. */
const clauseBefore = (text: string, at: number) =>
  text.slice(0, at).match(/[^，。；！？,.;!?\n]*$/u)?.[0] ?? '';

/** What comes after the clause that the word stands in. */
const afterClause = (text: string) => text.match(/[，。；！？,.;!?：:吗么](.*)$/su)?.[1] ?? '';

function isTakenBack(text: string, at: number, word: string): boolean {
  const before = clauseBefore(text, at);
  const after = text.slice(at + word.length);
  if (NEGATED.test(before) || PREVENTED.test(before) || TAUGHT.test(after)) return true;
  const isQuestion = ASKED.test(before) || ASKS.test(after);
  return isQuestion && ANSWERED_NO.test(afterClause(after));
}

/**
 * R-HA-07: Words such as 被打, 被摸, 不想活 or 两天没吃饭 suggest to whoever writes them that the child may be in danger; they
 * decide nothing and send nothing, and what is denied, asked and denied, or taught suggests nothing.
 * @returns the words that suggest it, each once; none where nothing does.
 */
export function harmSigns(text: string): string[] {
  const written = plain(text);
  const found = [...written.matchAll(WORDS)].filter(
    ({ 0: word, index }) => !isTakenBack(written, index, word),
  );
  return [...new Set(found.map(([word]) => word))];
}
