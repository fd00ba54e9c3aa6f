/** Reads one row: each cell on its own, then the form’s schema on the whole. */
import type * as z from 'zod';
import { bodyOf, codeOf, columnAt } from './import-body.ts';
import { cellText, isFormula } from './import-cells.ts';
import { type Columns, type Fault, fault, type Reading, type RowContext } from './import-column.ts';

/** One kind of import. */
export interface RowFormat<Body> {
  readonly columns: Columns;
  readonly schema: z.ZodType<Body>;
  /** What the form requires and the file does not say. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Rules between columns that the schema would only try once each column is right. */
  readonly between?: (values: Values) => readonly ColumnFault[];
}

export type Values = Readonly<Record<string, unknown>>;

/** `key` is the column’s name in the format. */
export interface ColumnFault extends Fault {
  readonly key: string;
}

export type RowReading<Body> =
  | { readonly body: Body; readonly values: Values }
  | { readonly faults: readonly ColumnFault[] };

type Cells = (key: string) => string;

function readCell(raw: string, { ifEmpty, read }: Columns[string], row: RowContext): Reading {
  if (isFormula(raw)) return fault('cell.formula');
  const text = cellText(raw);
  return text === '' ? ifEmpty : read(text, row);
}

/** A value that could not be read is left to its own fault; a column is refused once. */
function schemaFaults(error: z.ZodError, { columns }: RowFormat<unknown>, values: Values): ColumnFault[] {
  const faults = error.issues.flatMap((issue) => {
    const key = columnAt(columns, issue.path);
    return key !== undefined && values[key] !== undefined ? [{ key, code: codeOf(issue) }] : [];
  });
  return [...new Map(faults.map((one) => [one.key, one])).values()];
}

/** The form’s body with all columns’ values, or every fault of the row. */
export function readRow<Body>(
  format: RowFormat<Body>,
  cells: Cells,
  context: Omit<RowContext, 'text'>,
): RowReading<Body> {
  const { columns, schema, given, between = () => [] } = format;
  const row = { ...context, text: (key: string) => cellText(cells(key)) };
  const readings = Object.entries(columns).map(([key, column]) => ({
    key,
    reading: readCell(cells(key), column, row),
  }));
  const values = Object.fromEntries(
    readings.map(({ key, reading }) => [key, 'value' in reading ? reading.value : undefined]),
  );
  const parsed = schema.safeParse(bodyOf(columns, values, given));
  const faults = [
    ...readings.flatMap(({ key, reading }) => ('fault' in reading ? [{ key, ...reading.fault }] : [])),
    ...between(values),
    ...(parsed.success ? [] : schemaFaults(parsed.error, format, values)),
  ];
  const once = [...new Map(faults.toReversed().map((one) => [one.key, one])).values()].toReversed();
  return parsed.success && once.length === 0 ? { body: parsed.data, values } : { faults: once };
}
