/** CSV that a spreadsheet opens as text: UTF-8 with BOM, and no cell that it would take for a formula (OWASP, CSV injection). */

/** Excel needs it to read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Full-width signs too: spreadsheets of East Asian locales take them for the plain ones. */
const FORMULA_START = /^(?:'*[\t\r\n]|[\s']*[=+\-@＝＋－＠])/;

/** The cell with an apostrophe before it where a spreadsheet would calculate; `withoutGuard` takes it away again. */
export const formulaSafe = (cell: string) => (FORMULA_START.test(cell) ? `'${cell}` : cell);

/** What the cell was before it was made formula-safe; other cells that begin with an apostrophe stay as they are. */
export const withoutGuard = (cell: string) =>
  cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(formulaSafe(cell))).join(',')}\r\n`;

/** The rows as CSV (RFC 4180), formula-safe. Headings are the first row. */
export const csvText = (rows: readonly (readonly string[])[]) => BYTE_ORDER_MARK + rows.map(line).join('');
