/** The refused rows of an import as they stood, each with its reasons, in the asker’s language. */
import { refusedTable } from '../../../shared/intake/imports/import-refused.ts';
import { correctableRowSchema } from '../../../shared/intake/imports/import-row-store.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { RecordCall } from '../../casework/own-record.ts';
import { readRows } from '../../store/intake/imports.ts';
import type { IntakeCall } from '../operation-types.ts';
import { loadImport } from './load-import.ts';

type RowsCall = RecordCall & Pick<IntakeCall<'getRefusedRows'>, 'language'>;

export async function refusedRowsOf(call: RowsCall): Promise<string[][] | Refusal> {
  const record = await loadImport(call);
  if (isRefusal(record)) return record;
  const rows = await readRows(record.id, 'REFUSED', correctableRowSchema);
  if (!rows) return refuse('notFound');
  const table = rows.map(({ cells }) => cells);
  const refused = rows.flatMap(({ faults }, row) => faults.map((fault) => ({ ...fault, row })));
  return refusedTable(table, refused, call.language);
}
