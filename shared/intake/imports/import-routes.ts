/** Routes of imports. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { writtenText } from '../../kernel/people.ts';
import { XLSX_TYPE } from '../../kernel/workbook.ts';
import { IMPORT_LIMIT_BYTES, importKindSchema, importSchema } from './import.ts';
import { mappingSchema } from './import-mapping.ts';

const importView = importSchema.meta({ id: 'Import' });

/** A file as it is sent. */
export const fileSchema = z.object({
  name: writtenText(200),
  file: z
    .base64()
    .meta({ description: `The file in base64; at most ${IMPORT_LIMIT_BYTES} bytes before encoding` }),
});
const fileBody = fileSchema.extend({ kind: importKindSchema });
const FILE_BODY_LIMIT_BYTES = 6 * 1024 * 1024;

const headingsView = z.object({
  /** The file’s own, as they stand. */
  headings: z.array(z.string()),
  columns: z.array(
    z.object({
      key: z.string(),
      /** As the programme calls it. */
      heading: z.string(),
      isRequired: z.boolean(),
      /** The file’s heading that holds it, by its name or because the district has mapped such a file before. */
      found: z.string().optional(),
    }),
  ),
  /** Nothing needs to be mapped. */
  isComplete: z.boolean(),
});

export const importRoutes = defineRoutes({
  readImportHeadings: {
    method: 'POST',
    path: '/v1/imports/headings',
    context: 'intake',
    access: 'runImports',
    summary: 'Proposes what each heading of a file contains, before the file is read; nothing is stored',
    body: fileBody,
    bodyLimitBytes: FILE_BODY_LIMIT_BYTES,
    readsOnly: true,
    replies: { 200: headingsView },
  },
  createImport: {
    method: 'POST',
    path: '/v1/imports',
    context: 'intake',
    access: 'runImports',
    summary:
      'Checks a file as a dry run: rows that would be added, and rejected rows with reasons. The mapping of its headings is remembered',
    body: fileBody.extend({ mapping: mappingSchema.optional() }),
    bodyLimitBytes: FILE_BODY_LIMIT_BYTES,
    replies: { 201: importView },
  },
  getImport: {
    method: 'GET',
    path: '/v1/imports/{id}',
    context: 'intake',
    access: 'runImports',
    summary: 'Gets an import',
    replies: { 200: importView },
  },
  commitImport: {
    method: 'POST',
    path: '/v1/imports/{id}/commit',
    context: 'intake',
    access: 'runImports',
    summary: 'Imports the accepted rows; `take` names possible duplicates to import as well',
    body: z.object({ take: z.array(z.int().min(1)).max(20_000).default([]) }).default({ take: [] }),
    changesRecord: true,
    replies: { 202: importView },
  },
  getRefusedRows: {
    method: 'GET',
    path: '/v1/imports/{id}/refused.csv',
    context: 'intake',
    access: 'runImports',
    summary: 'Gets the rejected rows with a column of reasons, to correct and import again',
    replies: { 200: { binary: 'text/csv; charset=utf-8' } },
  },
  getRefusedWorkbook: {
    method: 'GET',
    path: '/v1/imports/{id}/refused.xlsx',
    context: 'intake',
    access: 'runImports',
    summary: 'Gets the rejected rows as a spreadsheet',
    replies: { 200: { binary: XLSX_TYPE } },
  },
});
