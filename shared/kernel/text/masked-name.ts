/** What a masked name shows of the name, where nobody may know the name itself (Rule 5). */

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
