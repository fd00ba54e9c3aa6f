/** What a column of an import holds, and what reading one of its cells gives. */

import type { DistrictCode } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import { IMPORT_CODES, type ImportCode } from './import-codes.ts';
import type { Places } from './import-places.ts';

export interface Fault {
  readonly code: ImportCode;
  /** The wrong members of a list, as written. Never a name or a phone: a refusal is kept outside the identity table. */
  readonly about?: readonly string[];
}

/** `undefined` as value: cannot be judged, because another column is wrong. */
export type Reading = { readonly value: unknown } | { readonly fault: Fault };

/** What a cell may look at beside its own text. */
export interface RowContext {
  readonly now: Instant;
  readonly places: Places;
  readonly districtCode: DistrictCode;
  /** Another column's text in the same row. */
  readonly text: (key: string) => string;
}

export interface Column {
  /** As the programme's own files have it. */
  readonly heading: string;
  /** Other headings that are understood, when the first is not there. */
  readonly also?: readonly string[];
  /** Where the value stands in the form's body, such as `child.name`; none for what stands beside it. */
  readonly path?: string;
  /** What an empty cell means. A column with a value for it may be missing altogether. */
  readonly ifEmpty: Reading;
  /** Reads a text that is not empty. */
  readonly read: (text: string, row: RowContext) => Reading;
}

export type Columns = Readonly<Record<string, Column>>;

export const value = (given: unknown): Reading => ({ value: given });
export const fault = (code: ImportCode, about?: readonly string[]): Reading => ({
  fault: { code, ...(about && { about }) },
});

export const REQUIRED = fault('value.missing');
export const isOptional = ({ ifEmpty }: Column) => 'value' in ifEmpty;

const LONGEST_QUOTE = 20;
const MAX_QUOTES = 5;
const quoted = (text: string) => `“${text.slice(0, LONGEST_QUOTE)}”`;

/** The rule's words, and the wrong members of a list when they are known. */
export function faultMessage({ code, about }: Fault, language: Language): string {
  const words = inLanguage(IMPORT_CODES[code], language);
  if (!about?.length) return words;
  const quotes = about.slice(0, MAX_QUOTES).map(quoted);
  return language === 'en' ? `${words}: ${quotes.join(', ')}` : `${words}：${quotes.join('')}`;
}
