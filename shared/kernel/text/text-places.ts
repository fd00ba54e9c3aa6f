/** Where a text names somebody, in whatever spelling: for what is cleared or refused (Rule 15). */
import { type Fold, folded, foldOf, foldWithDigits } from './comparable-text.ts';
import type { Place } from './place.ts';
import { foldWithPlaces, type PlainText } from './plain-text.ts';
import { DOTS, isVisible } from './text.ts';

const isSpacing = (between: string) =>
  [...between].every((one) => one === '-' || DOTS.includes(one) || !isVisible(one));

/** Between two letters a comma or a full stop divides words; within a longer name nothing does. */
const isTogether = (letters: string, between: string) => [...letters].length !== 2 || isSpacing(between);

/** A number of so few digits, such as that of a door alone, leads to nobody. */
const MAX_DIGITS_OF_NOBODY = 4;
const isNumberOfNobody = (letters: string) => letters.length <= MAX_DIGITS_OF_NOBODY && /^\d+$/.test(letters);

const hasDigit = (text: string) => /\p{Nd}/u.test(text.normalize('NFKC'));

function placesIn(text: string, { text: folded, places }: PlainText, letters: string): Place[] {
  const found: Place[] = [];
  for (let at = folded.indexOf(letters); at >= 0; at = folded.indexOf(letters, at + 1)) {
    const [first, last] = [places[at], places[at + letters.length - 1]];
    if (first && last && isTogether(letters, text.slice(first.end, last.start)))
      found.push({ start: first.start, end: last.end });
  }
  return found;
}

/** Finds one wanted text after another in the same text, which is folded once. */
export function placeFinder(text: string, shortest = 2): (wanted: string) => Place[] {
  const whole = new Map<Fold, PlainText>();
  const foldedBy = (fold: Fold) => {
    const known = whole.get(fold) ?? foldWithPlaces(text, fold);
    whole.set(fold, known);
    return known;
  };
  return (wanted) => {
    const fold = hasDigit(wanted) ? foldWithDigits : foldOf;
    const letters = folded(wanted, fold);
    const isSearched = [...letters].length >= shortest && !isNumberOfNobody(letters);
    return isSearched ? placesIn(text, foldedBy(fold), letters) : [];
  };
}

/**
 * Where the text has one of the wanted texts in any spelling. What has digits, a phone or a house, is found in every numeral as well;
 * a name is found by its letters only: 伍一 is not 51.
 * @param text in NFC
 * @param shortest characters that a wanted text has at least
 */
export const placesOf = (text: string, wanted: readonly string[], shortest = 2): Place[] =>
  wanted.flatMap(placeFinder(text, shortest)).toSorted((a, b) => a.start - b.start);
