/** Reads one row: each cell on its own, then the form’s schema on the whole. */
import type * as z from 'zod';
import { clearedForm } from '../identities/cleared-form.ts';
import { bodyOf, codeOf, columnAt } from './import-body.ts';
import { cellText, isFormula } from './import-cells.ts';
import { type Columns, type Fault, fault, type Reading, type RowContext } from './import-column.ts';

/** One kind of import. */
export interface RowFormat<Body> {
  readonly columns: Columns;
  readonly schema: z.ZodType<Body>;
  /** A new body with what the form requires and the file does not say. */
  readonly begin: () => Record<string, unknown>;
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

/** Several times what any field takes; beyond it nothing is looked at. */
const LONGEST_CELL = 4000;

function readCell(raw: string, { ifEmpty, read }: Columns[string], row: RowContext): Reading {
  if (raw.length > LONGEST_CELL) return fault('text.tooLong');
  if (isFormula(raw)) return fault('cell.formula');
  const text = cellText(raw);
  return text === '' ? ifEmpty : read(text, row);
}

function readCells(columns: Columns, cells: Cells, context: Omit<RowContext, 'text'>) {
  const row = { ...context, text: (key: string) => cellText(cells(key)) };
  const values: Record<string, unknown> = {};
  const faults: ColumnFault[] = [];
  for (const [key, column] of Object.entries(columns)) {
    const reading = readCell(cells(key), column, row);
    if ('fault' in reading) faults.push({ key, ...reading.fault });
    else values[key] = reading.value;
  }
  return { values, faults };
}

/** What the form refuses of the values that could be read; the others have their own fault already. */
const schemaFaults = (error: z.ZodError, columns: Columns, values: Values): ColumnFault[] =>
  error.issues.flatMap((issue) => {
    const key = columnAt(columns, issue.path);
    return key !== undefined && values[key] !== undefined ? [{ key, code: codeOf(issue) }] : [];
  });

/** The first fault of each column, in the order of the columns. */
const onePerColumn = (columns: Columns, faults: readonly ColumnFault[]) =>
  Object.keys(columns).flatMap((key) => faults.find((one) => one.key === key) ?? []);

/** The form’s body with all columns’ values, or what is wrong in each wrong column. */
export function readRow<Body>(
  { columns, schema, begin, between = () => [] }: RowFormat<Body>,
  cells: Cells,
  context: Omit<RowContext, 'text'>,
): RowReading<Body> {
  const { values, faults } = readCells(columns, cells, context);
  const parsed = schema.safeParse(clearedForm(schema, bodyOf(columns, values, begin())));
  if (parsed.success && faults.length === 0) return { body: parsed.data, values };
  const refused = parsed.success ? [] : schemaFaults(parsed.error, columns, values);
  return { faults: onePerColumn(columns, [...faults, ...between(values), ...refused]) };
}
