/** Which column of a file is which. */

import type { Language } from '../../kernel/language.ts';
import type { RefusedRow } from './import.ts';
import { comparable, plainText } from './import-cells.ts';
import type { ImportCode } from './import-codes.ts';
import { type Column, type Columns, faultMessage, isOptional } from './import-column.ts';
import type { Mapping } from './import-mapping.ts';

/** A heading that keeps the whole file from being read. */
export type HeadingError = Omit<RefusedRow, 'row'>;

/** The column of the file made from refused rows; not read again. */
export const REASON_HEADING = { zh: '退回原因', en: 'Reason for refusal' } as const;

/** Without number (`1、`, `12.`, `Q3`), brackets and what is in them (`(多选)`), stars, spaces. */
export const headingKey = (heading: string) =>
  comparable(plainText(heading))
    .replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, '')
    .replace(/^\*+/, '')
    .replace(/^第?q?\d+题?[、.,:)]*/, '')
    .replace(/[*:?。]{1,3}$/, '');

const reasonKeys = Object.values(REASON_HEADING).map(headingKey);
export const isReason = (heading: string) => reasonKeys.includes(headingKey(heading));

export interface Located {
  /** Where each known column stands. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly errors: readonly HeadingError[];
}

/** Where a column may stand: its own heading first, others that are understood only without it. */
function indexesOf({ heading, also = [] }: Column, keys: readonly string[]): number[] {
  const indexesUnder = (names: readonly string[]) =>
    keys.flatMap((key, index) => (key !== '' && names.map(headingKey).includes(key) ? [index] : []));
  const own = indexesUnder([heading]);
  return own.length > 0 ? own : indexesUnder(also);
}

/** Where the heading stands that somebody has mapped to the column; nowhere without one. */
const mappedIndexes = (heading: string | undefined, keys: readonly string[]): number[] =>
  heading === undefined
    ? []
    : keys.flatMap((key, index) => (key !== '' && key === headingKey(heading) ? [index] : []));

/** Whether the programme itself calls the column so. */
export const isKnownHeading = ({ heading, also = [] }: Column, written: string) =>
  [heading, ...also].map(headingKey).includes(headingKey(written));

function problemOf(column: Column, found: readonly number[]): ImportCode | undefined {
  if (found.length > 1) return 'header.repeated';
  return found.length === 0 && !isOptional(column) ? 'header.missing' : undefined;
}

/** Finds the columns in any order, by a mapping where there is one; unknown ones are left alone. */
export function locateColumns(
  columns: Columns,
  headings: readonly string[],
  { language, mapping }: { readonly language: Language; readonly mapping?: Mapping | undefined },
): Located {
  const keys = headings.map(headingKey);
  const found = Object.entries(columns).map(([key, column]) => ({
    key,
    column,
    at: mapping ? mappedIndexes(mapping[key], keys) : indexesOf(column, keys),
  }));
  const errors = found.flatMap(({ column, at }) => {
    const code = problemOf(column, at);
    return code
      ? [{ field: column.heading, code, message: faultMessage({ code, about: [column.heading] }, language) }]
      : [];
  });
  const indexes = new Map(
    found.flatMap(({ key, at: [first] }) => (first === undefined ? [] : [[key, first]])),
  );
  return { indexes, errors };
}
