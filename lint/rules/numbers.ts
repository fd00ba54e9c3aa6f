/** How a rule’s number is written: `R-MA-03` for a rule of one part of the product, `Rule 6` for a rule of the whole product. */

export const NUMBER = String.raw`(?:\bR-[A-Z]{2}-\d+\b|\bRule \d+\b)`;

/** One number or several, as a test’s title begins. */
export const NUMBERS_OF_TITLE = `${NUMBER}(?:, ${NUMBER})*`;

/** Every number in the text, each time that it is cited. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(NUMBER, 'g'))].map(([number]) => number);

/** `R-MA` or `Rule`. */
export const familyOf = (number: string): string => number.replace(/[- ]\d+$/, '');

export const digitsOf = (number: string): number => Number(number.match(/\d+$/)?.[0]);
