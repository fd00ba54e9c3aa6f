/** A sheet of text as an .xlsx file. */
import writeExcelFile from 'write-excel-file/node';
import { cellText } from '../../../shared/kernel/workbook.ts';

const WIDEST = 40;
/** By these rows the columns’ widths are judged. */
const SAMPLE_ROWS = 50;

const widthOf = (text: string) => [...text].reduce((width, letter) => width + (letter > '\u2E80' ? 2 : 1), 2);

function columnsOf(rows: readonly (readonly string[])[]) {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const most = (index: number) => Math.max(...sample.map((cells) => widthOf(cells[index] ?? '')));
  return (rows[0] ?? []).map((_, index) => ({ width: Math.min(WIDEST, most(index)) }));
}

const plain = (value: string) => ({ value: cellText(value), type: String });
const bold = (value: string) => ({ ...plain(value), fontWeight: 'bold' as const });
const cellOf = (row: number) => (value: string) =>
  value === '' ? null : row === 0 ? bold(value) : plain(value);

/** Headings are the first row and stay in sight. Every cell is text: a phone keeps its zeros, nothing is calculated. */
export const workbookOf = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((cells, row) => cells.map(cellOf(row))),
    { columns: columnsOf(rows), stickyRowsCount: 1 },
  ).toBuffer();
