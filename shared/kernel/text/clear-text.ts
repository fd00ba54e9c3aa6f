/** What is written about people is cleared before it is stored: names, phones, addresses and accounts become what they are. */
import { numbersIn } from './numbers-in-text.ts';
import { mergePlaces, type Place, replacePlaces } from './place.ts';
import { STAND_INS, type StandIn } from './stand-ins.ts';
import { plainDigits } from './text.ts';
import { placeFinder } from './text-places.ts';

/** One spelling of what leads to a person, to be found in whatever way it is written. */
export interface Identifier {
  readonly text: string;
  readonly as: StandIn;
  /** Whose it is: index into the list of those concerned. */
  readonly of?: number;
  /** The volunteer of an active pairing sees it (R-IN-42). */
  readonly isShownToVolunteer?: true;
}

export interface Replacement {
  readonly as: StandIn;
  /** Absent where it was found by its form. */
  readonly identifier?: Identifier;
}

export interface ClearedText {
  readonly text: string;
  readonly replaced: readonly Replacement[];
}

type FoundPlace = Place & Replacement;

/** Scripts that divide words by spaces: within a longer word a name of theirs is none. */
const SPACED_LETTER = /(?!\p{Script=Han})[\p{L}\p{M}]/u;
const isWordAt = (text: string, { start, end }: Place): boolean => {
  const [first = '', last = ''] = [[...text.slice(start, end)][0], [...text.slice(start, end)].at(-1)];
  const [before = '', after = ''] = [[...text.slice(0, start)].at(-1), [...text.slice(end)][0]];
  return !(
    (SPACED_LETTER.test(first) && SPACED_LETTER.test(before)) ||
    (SPACED_LETTER.test(last) && SPACED_LETTER.test(after))
  );
};

const digitsOf = (text: string) =>
  plainDigits(text)
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');

/** Digits of a land line without its area code. */
const MIN_LOCAL = 7;

function numberPlaces(text: string, ownNumbers: readonly string[]): FoundPlace[] {
  const own = ownNumbers.map(digitsOf);
  const isOwn = (digits: string) =>
    own.some((one) => one === digits || (digits.length >= MIN_LOCAL && one.endsWith(digits)));
  return numbersIn(text).filter(({ start, end }) => !isOwn(digitsOf(text.slice(start, end))));
}

function identifierPlaces(text: string, identifiers: readonly Identifier[]): FoundPlace[] {
  const find = placeFinder(text);
  return identifiers.flatMap((identifier) =>
    find(identifier.text)
      .filter((place) => isWordAt(text, place))
      .map((place) => ({ ...place, as: identifier.as, identifier })),
  );
}

/**
 * R-KE-25: A text is cleared of the names, phones and addresses of those concerned in whatever spelling, and of every phone, identity
 * card, account and door; each becomes what it is. Emergency numbers, the programme’s own, dates, amounts and counts stay.
 * @param ownNumbers phones of the programme
 */
export function clearText(
  typed: string,
  identifiers: readonly Identifier[],
  ownNumbers: readonly string[] = [],
): ClearedText {
  const text = typed.normalize('NFC');
  const places = mergePlaces([...identifierPlaces(text, identifiers), ...numberPlaces(text, ownNumbers)]);
  if (places.length === 0) return { text: typed, replaced: [] };
  return {
    // “孩子王梓涵” becomes “孩子”.
    text: replacePlaces(text, places, ({ as }, _found, before) =>
      before.endsWith(STAND_INS[as].word) ? '' : STAND_INS[as].word,
    ),
    replaced: places.map(({ as, identifier }) => ({ as, ...(identifier && { identifier }) })),
  };
}
