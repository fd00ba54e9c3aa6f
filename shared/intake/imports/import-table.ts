/** A table as it was sent: headings, and rows numbered from 1 below them. */
import { plainText } from './import-cells.ts';
import { isReason } from './import-headings.ts';

/** Rows of cells; the first that is not blank holds the headings. */
export type Table = readonly (readonly string[])[];

export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => plainText(cell) === '');

/** The headings, and the rows below them; blank ones are numbered, then left out. */
export function partsOf(table: Table): { headings: readonly string[]; rows: NumberedRow[] } {
  const top = table.findIndex((cells) => !isBlank(cells));
  const below = top < 0 ? [] : table.slice(top + 1);
  const rows = below.map((cells, index) => ({ row: index + 1, cells }));
  return { headings: table[top] ?? [], rows: rows.filter(({ cells }) => !isBlank(cells)) };
}

/** Whether a row’s cells can be told apart: none is missing, and none stands beyond the last heading. */
export function fitsHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  const width = headings.findLastIndex((heading) => plainText(heading) !== '' && !isReason(heading)) + 1;
  const isSurplus = (cell: string, index: number) =>
    index >= width && plainText(cell) !== '' && !isReason(headings[index] ?? '');
  return cells.length >= width && !cells.some(isSurplus);
}
