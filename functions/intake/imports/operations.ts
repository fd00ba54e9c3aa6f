/** The operations of this room, by their routes. */
import { commitImport } from './commit-import.ts';
import { createImport } from './create-import.ts';
import { getImport } from './get-import.ts';
import { getRefusedRows } from './get-refused-rows.ts';
import { getRefusedWorkbook } from './get-refused-workbook.ts';
import { readImportHeadings } from './read-import-headings.ts';

export const importOperations = {
  commitImport,
  createImport,
  getImport,
  getRefusedRows,
  getRefusedWorkbook,
  readImportHeadings,
};
