/** Free text that people typed may name somebody or contain a number; a digest goes out by mail and must not (Rule 5). */
import { partsOfMasked } from '../../kernel/text/masked-name.ts';
import { doubtfulNumbersIn } from '../../kernel/text/numbers-in-text.ts';
import { mergePlaces, replacePlaces } from '../../kernel/text/place.ts';
import { plainDigits } from '../../kernel/text/text.ts';

/** A surname before one of these is a way of speaking to somebody, not a name. */
const TITLES = '老师|阿姨|妈妈|奶奶|爷爷|叔叔|姐姐|哥哥|同学|校长|主任|医生|书记|家';

/** Matches the full names that a masked name may stand for; `undefined` for one that hides everything. */
function patternOf(masked: string): string | undefined {
  const parts = partsOfMasked(masked);
  if (!parts) return undefined;
  const { first, stars, last } = parts;
  return last ? `${first}[\\p{L}·]{${stars}}${last}` : `${first}(?!${TITLES})\\p{Script=Han}`;
}

function maskedLike(name: string): string {
  const letters = [...name];
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}

/** `3幢201室` → `*幢*室` */
const withoutDigits = (address: string) =>
  [...address]
    .map((one) => (/\d/.test(plainDigits(one)) ? '*' : one))
    .join('')
    .replace(/\*+/g, '*');

const withoutNumbers = (text: string) =>
  replacePlaces(text, mergePlaces(doubtfulNumbersIn(text)), ({ as }, found) =>
    as === 'address' ? withoutDigits(found) : '***',
  );

/**
 * R-RE-03: A digest shows typed text without phone, ID and house numbers, and without names that match a masked one. Given names
 * alone are not recognised: reporting never knows a name.
 */
export function maskText(text: string, maskedNames: readonly string[]): string {
  const plain = withoutNumbers(text);
  const patterns = [...new Set(maskedNames)]
    .toSorted()
    .map(patternOf)
    .filter((one) => one !== undefined);
  if (patterns.length === 0) return plain;
  return plain.replace(new RegExp(patterns.join('|'), 'gu'), maskedLike);
}
