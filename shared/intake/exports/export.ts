/**
 * Lists as files: masked (R-IN-94), or with identities for a stated purpose (R-IN-96).
 * R-IN-97: A list of children or volunteers exported with identities can be imported again, and a masked one cannot.
 */
import * as z from 'zod';
import { streetCode } from '../../kernel/ids.ts';
import { monthSchema } from '../../kernel/instants.ts';
import { XLSX_TYPE } from '../../kernel/workbook.ts';
import { childStatuses } from '../children/child.ts';
import { volunteerStatuses } from '../volunteers/volunteer.ts';

/** Of which statuses a list has records; contacts have none, they have months. */
export const EXPORT_STATUSES = {
  children: childStatuses,
  volunteers: volunteerStatuses,
  pairings: ['active', 'ended'],
  contacts: [],
} as const;
export type ExportList = keyof typeof EXPORT_STATUSES;
const exportLists = Object.keys(EXPORT_STATUSES) as ExportList[];

export const EXPORT_TYPES = { xlsx: XLSX_TYPE, csv: 'text/csv; charset=utf-8' } as const;
export type ExportFormat = keyof typeof EXPORT_TYPES;

export const exportFilters = z.object({
  street: streetCode.optional(),
  status: z.string().max(20).optional(),
  month: monthSchema.optional(),
});
export type ExportFilters = z.output<typeof exportFilters>;

export interface ExportFile {
  readonly list: ExportList;
  readonly format: ExportFormat;
}

/** `children.xlsx` and the like; `undefined` for a file that there is not. */
export function parseExportFile(file: string): ExportFile | undefined {
  const [list, format, ...more] = file.split('.');
  const isKnown = exportLists.some((one) => one === list) && (format === 'xlsx' || format === 'csv');
  return isKnown && more.length === 0
    ? { list: list as ExportList, format: format as ExportFormat }
    : undefined;
}

/** R-IN-95: One export has at most 40,000 rows, and at most 2,000 with identities. As many as one import takes, and as one street has. */
export const MAX_EXPORTED = { masked: 40_000, identities: 2_000 } as const;
/** A Lambda function’s answer ends at 6 MB, a third of it base64. */
export const MAX_EXPORTED_BYTES = 4_400_000;
