/** Rule 15: One person has one form of their name: padded, dotted, traditional or with invisible characters between, it is the same name. */
import characters from 'opencc-js/dict/TSCharacters';
import { DOTS, isVisible, plainDigits } from './text.ts';

/** Made at first use: the pages, which share modules with this one, leave the characters out of their bundle. */
let simplified: Map<string, string> | undefined;

function simplifiedOf(character: string): string {
  simplified ??= new Map(characters.split('|').map((pair) => pair.split(' ') as [string, string]));
  return simplified.get(character) ?? character;
}

/** One width, one script of Chinese, one case; what is no letter and no digit is gone. */
const foldCharacter = (character: string) =>
  [...character.normalize('NFKC')]
    .map(simplifiedOf)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** By character: the same few thousand are folded over and over. */
const folds = new Map<string, string>();

function foldOf(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const fold = foldCharacter(character);
  folds.set(character, fold);
  return fold;
}

/** `阿依古麗 ‧ 買買提` → `阿依古丽买买提`. */
export const comparableName = (name: string) => [...name.normalize('NFC')].map(foldOf).join('');

const digitsFold = (character: string) => foldOf(plainDigits(character));
/** As {@link comparableName}, with the digits of every script as plain ones: a phone, a house. */
export const comparableText = (text: string) => [...text.normalize('NFC')].map(digitsFold).join('');

export interface Place {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
}

interface Folded {
  readonly text: string;
  /** Where each of its characters stands in the text that was folded. */
  readonly places: readonly Place[];
}

function foldWithPlaces(text: string): Folded {
  const places: Place[] = [];
  let folded = '';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const one of digitsFold(character)) {
      folded += one;
      for (let unit = 0; unit < one.length; unit += 1) places.push({ start, end });
    }
    start = end;
  }
  return { text: folded, places };
}

const isSpacing = (between: string) =>
  [...between].every((one) => one === '-' || DOTS.includes(one) || !isVisible(one));

/** Between two letters a comma or a full stop divides words; within a longer name nothing does. */
function isTogether(text: string, letters: readonly Place[]): boolean {
  const [first, second] = letters;
  return letters.length !== 2 || !first || !second || isSpacing(text.slice(first.end, second.start));
}

/** @returns where the text has one of the wanted texts in any spelling. @param text in NFC */
export function placesOf(text: string, wanted: readonly string[], shortest = 2): Place[] {
  const folded = foldWithPlaces(text);
  const places: Place[] = [];
  for (const letters of wanted.map(comparableText)) {
    if ([...letters].length < shortest) continue;
    for (let at = folded.text.indexOf(letters); at >= 0; at = folded.text.indexOf(letters, at + 1)) {
      const found = folded.places.slice(at, at + letters.length);
      const [first] = found;
      const last = found.at(-1);
      if (first && last && isTogether(text, found)) places.push({ start: first.start, end: last.end });
    }
  }
  return places.toSorted((a, b) => a.start - b.start);
}
