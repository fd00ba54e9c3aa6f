/** Reads a whole table: which rows can be added, and why the others cannot. */
import type { Instant } from '../../kernel/instants.ts';
import type { Language } from '../../kernel/language.ts';
import type { RefusedRow } from './import.ts';
import { plainText } from './import-cells.ts';
import { type Fault, faultMessage } from './import-column.ts';
import { type HeadingError, isKnownHeading, locateColumns } from './import-headings.ts';
import type { Mapping } from './import-mapping.ts';
import { placesIn, type Scope } from './import-places.ts';
import { type RowFormat, readRow, type Values } from './import-row.ts';
import { fitsHeadings, type NumberedRow, partsOf, type Table } from './import-table.ts';

export interface ImportContext extends Scope {
  readonly now: Instant;
  /** Of the messages. */
  readonly language: Language;
  /** Which heading holds what, in a file with headings of its own. */
  readonly mapping?: Mapping | undefined;
}

export interface ReadRows<Accepted> {
  /** Rows that are not blank. */
  readonly rows: number;
  readonly accepted: readonly Accepted[];
  /** Several of one row, when several of its columns are wrong. */
  readonly refused: readonly RefusedRow[];
  /** Any of these: the file is refused whole, no row was read. */
  readonly headingErrors: readonly HeadingError[];
}

export interface AcceptedBody<Body> {
  readonly row: number;
  readonly body: Body;
  /** Every column’s value, also of those beside the body. */
  readonly values: Values;
}

/** Sorts the rows of a table by one format. Nothing is decided about duplicates here. */
export function readRows<Body>(
  format: RowFormat<Body>,
  table: Table,
  { now, language, mapping, ...scope }: ImportContext,
): ReadRows<AcceptedBody<Body>> {
  const { headings, rows } = partsOf(table);
  const { indexes, errors } = locateColumns(format.columns, headings, { language, mapping });
  const accepted: AcceptedBody<Body>[] = [];
  const refused: RefusedRow[] = [];
  if (errors.length > 0) return { rows: rows.length, accepted, refused, headingErrors: errors };

  const context = { now, places: placesIn(scope), districtCode: scope.districtCode };
  // A heading that only somebody’s mapping knows may be anything: the refusal is kept outside the identity table.
  const headingOf = (key: string) => {
    const written = plainText(headings[indexes.get(key) ?? -1] ?? '');
    const column = format.columns[key];
    return column && !isKnownHeading(column, written) ? column.heading : written;
  };
  const refusal = (row: number, field: string, fault: Fault): RefusedRow => ({
    row,
    field,
    code: fault.code,
    message: faultMessage(fault, language),
    ...(fault.about && { about: [...fault.about] }),
  });
  const read = ({ row, cells }: NumberedRow) => {
    if (!fitsHeadings(cells, headings)) {
      refused.push(refusal(row, '', { code: 'row.cellCount' }));
      return;
    }
    const reading = readRow(format, (key) => cells[indexes.get(key) ?? -1] ?? '', context);
    if ('faults' in reading)
      refused.push(...reading.faults.map((one) => refusal(row, headingOf(one.key), one)));
    else accepted.push({ row, ...reading });
  };
  rows.forEach(read);
  return { rows: rows.length, accepted, refused, headingErrors: [] };
}
