/** Phones, identity cards, accounts and doors in a text, by their form alone: whose they are does not matter (Rule 13). */
import {
  ACCOUNTS,
  CERTAIN,
  DOORS,
  DOUBTFUL,
  DOUBTFUL_IN_NUMERALS,
  HARMLESS,
  IN_NUMERALS,
  LONG,
  type NumberKind,
  type Pattern,
} from './number-patterns.ts';
import type { Place } from './place.ts';
import { type PlainText, placeIn, plainNumerals, plainText } from './plain-text.ts';

export interface NumberPlace extends Place {
  readonly as: NumberKind;
}

const overlaps = (one: Place) => (other: Place) => one.start < other.end && other.start < one.end;

function found(plain: PlainText, patterns: readonly Pattern[]): NumberPlace[] {
  return patterns.flatMap(({ as, pattern, isOne = () => true }) =>
    [...plain.text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
      const place = isOne(match) ? placeIn(plain, index, index + match.length) : undefined;
      return place ? [{ ...place, as }] : [];
    }),
  );
}

const harmlessIn = (plain: PlainText): Place[] =>
  HARMLESS.flatMap((pattern) =>
    [...plain.text.matchAll(pattern)].flatMap(
      ({ 0: match, index }) => placeIn(plain, index, index + match.length) ?? [],
    ),
  );

/** Without one of these nothing is to be found. */
const HAS_NUMBER = /[\d@_]/;

/** Every place of a phone, an identity card, an account or a door; emergency numbers, dates, amounts and counts are none. */
export function numbersIn(typed: string): NumberPlace[] {
  const numerals = plainNumerals(typed);
  if (!HAS_NUMBER.test(numerals.text)) return [];
  const plain = plainText(typed);
  const certain = [...found(plain, CERTAIN), ...found(plain, ACCOUNTS), ...found(numerals, DOORS)];
  const harmless = harmlessIn(plain).filter((one) => !certain.some(overlaps(one)));
  const rest = [...found(plain, LONG), ...found(numerals, IN_NUMERALS)];
  return [...certain, ...rest.filter((one) => !harmless.some(overlaps(one)))];
}

/** The same for texts that were not cleared when they were written: an amount or a day of seven digits in a row counts too. */
export function doubtfulNumbersIn(typed: string): NumberPlace[] {
  const numerals = plainNumerals(typed);
  const doubtful = [...found(plainText(typed), DOUBTFUL), ...found(numerals, DOUBTFUL_IN_NUMERALS)];
  return [...numbersIn(typed), ...doubtful];
}
