/** What a masked name tells of the name, where nobody may know the name itself (product.md, rule 5). */

/** `王*涵`: what stands before and after the stars, and how many there are. */
const MASKED = /^([^*])(\*+)([^*]?)$/u;
const LETTERS = /^[\p{L}·]+$/u;

interface MaskedParts {
  readonly first: string;
  readonly stars: number;
  /** Empty for a name of two letters. */
  readonly last: string;
}

/** @returns undefined for a mask that hides everything */
export function partsOfMasked(masked: string): MaskedParts | undefined {
  const [, first, stars, last = ''] = MASKED.exec(masked) ?? [];
  return first && stars && LETTERS.test(first + last) ? { first, stars: stars.length, last } : undefined;
}

const HAN = /^\p{Script=Han}+$/u;
const bare = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '');

/**
 * R-KE-21: whether a text has a full name in it that one of the masked ones stands for, however it is spaced. A name of two
 * letters cannot be told from a word (高兴), nor one in Latin letters; a given name alone names nobody.
 */
export function namesMasked(text: string, maskedNames: readonly string[]): boolean {
  const plain = bare(text);
  return maskedNames.some((masked) => {
    const { first = '', stars, last = '' } = partsOfMasked(masked) ?? {};
    if (!last || !HAN.test(first + last)) return false;
    return new RegExp(`${first}[\\p{Script=Han}·]{${stars}}${last}`, 'u').test(plain);
  });
}
