/** The refused rows of an import as they stood, each with its reasons, in the asker’s language. */
import { refusedTable } from '../../../shared/intake/imports/import-refused.ts';
import { correctableRowSchema } from '../../../shared/intake/imports/import-row-store.ts';
import type { May } from '../../../shared/kernel/access.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { readRows } from '../../store/intake/imports.ts';
import { loadImport } from './load-import.ts';

interface Asked {
  readonly path: { readonly id: string };
  readonly may: May;
  readonly language: Language;
}

export async function refusedRowsOf({ path, may, language }: Asked): Promise<string[][] | Refusal> {
  const record = await loadImport(path.id, may);
  if (isRefusal(record)) return record;
  const rows = await readRows(record.id, 'REFUSED', correctableRowSchema);
  if (!rows) return refuse('notFound');
  const table = rows.map(({ cells }) => cells);
  const refused = rows.flatMap(({ faults }, row) => faults.map((fault) => ({ ...fault, row })));
  return refusedTable(table, refused, language);
}
