/** The refused rows as a file of their own, to mend and send again. */

import { inLanguage, type Language } from '../../kernel/language.ts';
import type { Import, RefusedRow } from './import.ts';
import { isImportCode } from './import-codes.ts';
import { faultMessage } from './import-column.ts';
import { isReason, REASON_HEADING } from './import-headings.ts';
import { partsOf, type Table } from './import-table.ts';

/** In the language of whoever asks, which need not be that of whoever sent the file. */
export const refusalMessage = ({ code, message, about }: RefusedRow, language: Language) =>
  isImportCode(code) ? faultMessage({ code, ...(about && { about }) }, language) : message;

/** R-IN-26: A refusal quotes no cell of the file outside the identity table. */
export const withoutQuotes = (
  { about: _about, ...refused }: RefusedRow,
  language: Language,
): Import['refused'][number] => ({ ...refused, message: refusalMessage(refused, language) });

const reasonIn = (language: Language) => (refused: RefusedRow) => {
  const message = refusalMessage(refused, language);
  return refused.field ? `${refused.field}：${message}` : message;
};

/** The reason column of a file sent again does not come back a second time. */
const withoutReasons = (cells: readonly string[], headings: readonly string[]) =>
  cells.filter((_, index) => !isReason(headings[index] ?? ''));

/** As long as the longest row, so that the reasons stand in one column. */
const padded = (cells: readonly string[], width: number) =>
  Array.from({ length: width }, (_, index) => cells[index] ?? '');

/**
 * Each refused row once, with all its cells as they were sent and every reason in a last column, which the reader ignores.
 * To be written formula-safe; the reader takes the guards away again.
 */
export function refusedTable(table: Table, refused: readonly RefusedRow[], language: Language): string[][] {
  const { headings, rows } = partsOf(table);
  const reasons = Map.groupBy(refused, ({ row }) => row);
  const shown = rows.filter(({ row }) => reasons.has(row));
  const lines = [headings, ...shown.map(({ cells }) => cells)].map((cells) =>
    withoutReasons(cells, headings),
  );
  const width = Math.max(...lines.map(({ length }) => length));
  const lastColumn = [
    inLanguage(REASON_HEADING, language),
    ...shown.map(({ row }) => (reasons.get(row) ?? []).map(reasonIn(language)).join('；')),
  ];
  return lines.map((cells, index) => [...padded(cells, width), lastColumn[index] ?? '']);
}
