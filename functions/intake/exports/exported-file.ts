/** An exported list as a file, bounded by what one answer can carry (R-IN-95). */
import {
  EXPORT_STATUSES,
  EXPORT_TYPES,
  type ExportFile,
  type ExportFilters,
  MAX_EXPORTED_BYTES,
  parseExportFile,
} from '../../../shared/intake/exports/export.ts';
import { csvText } from '../../../shared/kernel/csv.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { workbookOf } from './workbook.ts';

interface ExportRequest {
  readonly file: string;
  readonly filters: ExportFilters;
  /** Where the filters stand: `/query`, or nothing for the body. */
  readonly at: string;
  readonly language: Language;
}

/** Which file is asked for; a status must be one of the list’s. */
export function readExportFile({ file, filters, at, language }: ExportRequest): ExportFile | Refusal {
  const parsed = parseExportFile(file);
  if (!parsed) return refuse('notFound');
  const statuses: readonly string[] = EXPORT_STATUSES[parsed.list];
  return filters.status === undefined || statuses.includes(filters.status)
    ? parsed
    : refuse('invalid', { errors: [fieldError(`${at}/status`, 'value.invalid', language)] });
}

export async function fileFrom(table: readonly (readonly string[])[], { format }: ExportFile) {
  const bytes = format === 'xlsx' ? await workbookOf(table) : Buffer.from(csvText(table));
  return bytes.length > MAX_EXPORTED_BYTES ? refuse('exportTooLarge') : { type: EXPORT_TYPES[format], bytes };
}

/** What the log says of an export: the file, the filters, how many rows. */
export const describeExport = (file: string, filters: ExportFilters, rows: number) =>
  [
    file,
    ...Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
    `rows=${rows}`,
  ].join(' ');
