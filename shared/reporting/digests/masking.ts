/** Free text that people typed may name somebody or contain a number; a digest goes out by mail and must not (Rule 5). */
import { partsOfMasked } from '../../kernel/text/masked-name.ts';

/** A phone, an identity card, an account: seven digits or more, also in groups as phones are written, also in Chinese numerals. */
const NUMBERS =
  /\p{Nd}{7,}[Xx]?|1\p{Nd}{2}[\s-]\p{Nd}{4}[\s-]\p{Nd}{4}|0\p{Nd}{2,3}[\s-]\p{Nd}{4}[\s-]?\p{Nd}{3,4}|[〇零一二三四五六七八九幺]{7,}/gu;
/** Where somebody lives: `3幢201室`. */
const DOORS = /\p{Nd}+(?=\s*(?:幢|栋|号楼|单元|室|弄))/gu;
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

/**
 * R-RE-03: A digest shows typed text without phone, ID and house numbers, and without names that match a masked one. Given names
 * alone are not recognised: reporting never knows a name.
 */
export function maskText(text: string, maskedNames: readonly string[]): string {
  const plain = text.replace(NUMBERS, '***').replace(DOORS, '*');
  const patterns = [...new Set(maskedNames)]
    .toSorted()
    .map(patternOf)
    .filter((one) => one !== undefined);
  if (patterns.length === 0) return plain;
  return plain.replace(new RegExp(patterns.join('|'), 'gu'), maskedLike);
}
