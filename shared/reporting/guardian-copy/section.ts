/** What a guardian’s copy is made of, and how it says things. */

/** One part of the copy as a table. */
export interface CopySection {
  readonly title: string;
  readonly headings?: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The one of two texts that is in the reader’s language. */
export type Phrase = (zh: string, en: string) => string;

/** What is not there is empty. */
export const text = (value: string | number | undefined) => String(value ?? '');
