/** A text in other characters, and where each of them stands in the text that was typed. */
import { type Fold, remembered } from './comparable-text.ts';
import type { Place } from './place.ts';
import { plainDigits } from './text.ts';

export interface PlainText {
  readonly text: string;
  /** By code unit. */
  readonly places: readonly Place[];
}

const HAN = /\p{Script=Han}|〇/u;

/** Digits of every script; Chinese numerals, which are words as well, stay. */
const withoutNumerals = remembered((character) => (HAN.test(character) ? character : plainDigits(character)));
const withNumerals = remembered(plainDigits);

export function foldWithPlaces(typed: string, fold: Fold): PlainText {
  const places: Place[] = [];
  let text = '';
  let start = 0;
  for (const character of typed) {
    const end = start + character.length;
    const one = fold(character);
    text += one;
    for (let unit = 0; unit < one.length; unit += 1) places.push({ start, end });
    start = end;
  }
  return { text, places };
}

export const plainText = (typed: string) => foldWithPlaces(typed, withoutNumerals);
/** Chinese numerals are digits too: `一三⑨` is `139`. */
export const plainNumerals = (typed: string) => foldWithPlaces(typed, withNumerals);

/** In the text that was typed. */
export function placeIn({ places }: PlainText, start: number, end: number): Place | undefined {
  const [first, last] = [places[start], places[end - 1]];
  return first && last && { start: first.start, end: last.end };
}
