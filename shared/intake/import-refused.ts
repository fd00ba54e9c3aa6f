/** The refused rows as a file of their own, to mend and send again. */
import { csvText } from '../kernel/csv.ts';
import { inLanguage, type Language } from '../kernel/language.ts';
import type { RefusedRow } from './import.ts';
import { isReason, REASON_HEADING } from './import-headings.ts';
import { partsOf, type Table } from './import-table.ts';

const reasonOf = ({ field, message }: RefusedRow) => (field ? `${field}：${message}` : message);

/** The reason column of a file sent again does not come back a second time. */
const withoutReasons = (cells: readonly string[], headings: readonly string[]) =>
  cells.filter((_, index) => !isReason(headings[index] ?? ''));

/** As long as the longest row, so that the reasons stand in one column. */
const padded = (cells: readonly string[], width: number) =>
  Array.from({ length: width }, (_, index) => cells[index] ?? '');

/**
 * CSV of each refused row once, with all its cells as they were sent (formula-safe) and every reason in a last column.
 * The reader ignores that column, and takes the guards away again.
 */
export function refusedCsv(table: Table, refused: readonly RefusedRow[], language: Language): string {
  const { headings, rows } = partsOf(table);
  const reasons = Map.groupBy(refused, ({ row }) => row);
  const kept = rows.filter(({ row }) => reasons.has(row));
  const lines = [headings, ...kept.map(({ cells }) => cells)].map((cells) => withoutReasons(cells, headings));
  const width = Math.max(...lines.map(({ length }) => length));
  const lastColumn = [
    inLanguage(REASON_HEADING, language),
    ...kept.map(({ row }) => (reasons.get(row) ?? []).map(reasonOf).join('；')),
  ];
  return csvText(lines.map((cells, index) => [...padded(cells, width), lastColumn[index] ?? '']));
}
