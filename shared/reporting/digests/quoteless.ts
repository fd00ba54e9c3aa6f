/** Digests of an earlier release have no references: what they quote of somebody’s contacts is found by its words. */
import type { Bilingual } from '../../kernel/language.ts';
import { mapTexts } from '../../kernel/text/map-texts.ts';
import { CLEARED } from './cleared.ts';
import type { Section } from './digest.ts';

const QUOTING: readonly Section['key'][] = ['highlights', 'problems'];

/** Names and numbers in a quote are masked: so many letters in a row are as they were written, and hardly anybody else wrote them. */
const RUN_LETTERS = 6;
const SHORTEST_RUN = 3;

const runsWithin = (letters: readonly string[]) =>
  letters.length <= RUN_LETTERS
    ? [letters.join('')]
    : letters.slice(RUN_LETTERS - 1).map((_, at) => letters.slice(at, at + RUN_LETTERS).join(''));

const runsOf = (text: string) =>
  text
    .split(/[^\p{L}]+/u)
    .map((run) => [...run])
    .filter(({ length }) => length >= SHORTEST_RUN)
    .flatMap(runsWithin);

/** A highlight stands behind its day and its child, a problem between quotation marks. */
const QUOTE = /“[^”]*”|(?<=[:：]\s?)[^“”]*$/gu;

/** @param quoted what was written in the contacts. */
export function quoteless(section: Section, quoted: readonly (string | undefined)[]): Section {
  const runs = quoted.flatMap((text) => (text === undefined ? [] : runsOf(text)));
  if (!QUOTING.includes(section.key) || runs.length === 0) return section;
  const clear = (text: string) =>
    text.replace(QUOTE, (quote) => {
      if (!runs.some((run) => quote.includes(run))) return quote;
      return quote.startsWith('“') ? `“${CLEARED}”` : CLEARED;
    });
  return { ...section, sentences: mapTexts<Bilingual[]>(section.sentences, clear) };
}
