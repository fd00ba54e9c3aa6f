/** An import: a file read row by row, shown as a dry run, then committed. */
import * as z from 'zod';
import { childId, districtCode, importId, streetCode, volunteerId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { typedTexts } from '../../kernel/text/typed-texts.ts';

export const importKinds = ['needs-survey', 'volunteers'] as const;
export const importKindSchema = z.enum(importKinds);
export type ImportKind = z.infer<typeof importKindSchema>;

/** 4 MB of file, before base64. */
export const IMPORT_LIMIT_BYTES = 4 * 1024 * 1024;

/** Refusals and duplicates that a record lists, so that it stays below DynamoDB’s 400 KB. */
export const MAX_SHOWN = 1000;

/** Why a row cannot be taken. `row` counts from 1 below the headings; `field` is the column's heading. */
export const refusedRowSchema = z.object({
  row: z.int().min(1),
  field: z.string(),
  code: z.string(),
  message: z.string(),
});
/** As a dry run finds it. */
export interface RefusedRow extends z.infer<typeof refusedRowSchema> {
  /** The wrong members of a list, as written: cells of the file, which stay in the identity table. */
  readonly about?: string[] | undefined;
}

/** A row that is probably there already: in the same file (`ofRow`) or on file. */
export const duplicateRowSchema = z.object({
  row: z.int().min(1),
  ofRow: z.int().min(1).optional(),
  ofChild: childId.optional(),
  ofVolunteer: volunteerId.optional(),
});
export type DuplicateRow = z.infer<typeof duplicateRowSchema>;

export const importSchema = z.object({
  id: importId,
  districtCode,
  /** The streets that it was limited to; the whole district where it is absent. */
  streetCodes: z.array(streetCode).optional(),
  kind: importKindSchema,
  /** The file's name as it was sent. */
  name: z.string().max(200).register(typedTexts, { kind: 'text' }),
  /** What was sent: the refused rows come back in the same. */
  format: z.enum(['csv', 'xlsx']).default('csv'),
  status: z.enum(['checked', 'committing', 'committed']),
  /** Rows below the headings. */
  rows: z.int().min(0),
  /** Rows that the commit adds, or has added. */
  accepted: z.int().min(0),
  /** The first {@link MAX_SHOWN}; all of them are in the file to mend. */
  refused: z.array(refusedRowSchema),
  /** Rows with at least one fault. */
  refusedRows: z.int().min(0),
  /** The first {@link MAX_SHOWN}. */
  duplicates: z.array(duplicateRowSchema),
  duplicateRows: z.int().min(0),
  /** Likely duplicates that are to be added all the same. */
  take: z.array(z.int().min(1)),
  by: z.string(),
  createdAt: instantSchema,
  committedAt: instantSchema.optional(),
  version: z.int().min(1),
});
export type Import = z.infer<typeof importSchema>;
