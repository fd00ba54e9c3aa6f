import { refusedCsv } from '../../shared/intake/import-refused.ts';
import { mendableRowSchema } from '../../shared/intake/import-row-store.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { readRows } from '../store/imports.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadImport } from './own-import.ts';

/** The refused rows as they stood, each with its reasons: to be mended and sent again. */
export const getRefusedRows: IntakeOperation<'getRefusedRows'> = async ({ path, may, language }) => {
  const record = await loadImport(path.id, may);
  if (isRefusal(record)) return record;
  const rows = await readRows(record.id, 'REFUSED', mendableRowSchema);
  if (!rows) return refuse('notFound');
  const table = rows.map(({ cells }) => cells);
  const refused = rows.flatMap(({ faults }, row) => faults.map((fault) => ({ ...fault, row })));
  return { status: 200, body: Buffer.from(refusedCsv(table, refused, language)) };
};
