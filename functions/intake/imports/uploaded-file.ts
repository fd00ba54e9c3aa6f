/** A file for import as it was sent: its rows, or why it cannot be read. */

import { IMPORT_LIMIT_BYTES, type Import } from '../../../shared/intake/imports/import.ts';
import type { Table } from '../../../shared/intake/imports/import-table.ts';
import type { FieldCode } from '../../../shared/kernel/field-rule.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import type { IntakeCall } from '../operation-types.ts';
import { isArchive } from './import-archive.ts';
import { readTable } from './import-file.ts';

interface UploadCall extends Pick<IntakeCall<'createImport'>, 'language'> {
  readonly body: { readonly name: string; readonly file: string };
}

interface SentFile {
  readonly rows: Table;
  readonly format: Import['format'];
}

const refuseFile = (code: FieldCode, language: Language): Refusal =>
  refuse(code === 'file.tooLarge' ? 'tooLarge' : 'importUnreadable', {
    errors: [fieldError('/file', code, language)],
  });

export async function readSentFile({ body, language }: UploadCall): Promise<SentFile | Refusal> {
  const bytes = Buffer.from(body.file, 'base64');
  if (bytes.length > IMPORT_LIMIT_BYTES) return refuseFile('file.tooLarge', language);
  const file = await readTable(bytes, body.name);
  if ('problem' in file) return refuseFile(file.problem, language);
  return { rows: file.rows, format: isArchive(bytes) ? 'xlsx' : 'csv' };
}
