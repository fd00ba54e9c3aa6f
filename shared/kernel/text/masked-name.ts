/** What a masked name shows of the name, where nobody may know the name itself (Rule 5). */

import { comparableName } from './comparable-text.ts';

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

/** `王*涵` → `王*`: with a street, what both ends show of a name would find most children. */
export const surnameOf = (masked: string) => `${partsOfMasked(masked)?.first ?? ''}*`;

const HAN = /^\p{Script=Han}+$/u;

/**
 * R-KE-21: A text about people is refused when it contains a full name that matches the masked name of one of them, however it is
 * spaced. A name of two letters cannot be distinguished from a word (高兴), nor one in Latin letters; a given name alone identifies
 * nobody.
 */
export function namesMasked(text: string, maskedNames: readonly string[]): boolean {
  const plain = comparableName(text);
  return maskedNames.some((masked) => {
    const { first = '', stars = 0, last = '' } = partsOfMasked(masked) ?? {};
    if (!last || !HAN.test(first + last)) return false;
    // One of the stars may be the dot between the parts of a long name.
    const fewest = stars > 2 ? stars - 1 : stars;
    const ends = [first, last].map(comparableName);
    return new RegExp(ends.join(`\\p{Script=Han}{${fewest},${stars}}`), 'u').test(plain);
  });
}
