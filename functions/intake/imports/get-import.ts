import type { Import } from '../../../shared/intake/imports/import.ts';
import { MAX_SHOWN } from '../../../shared/intake/imports/import.ts';
import { refusalMessage } from '../../../shared/intake/imports/import-refused.ts';
import { correctableRowSchema } from '../../../shared/intake/imports/import-row-store.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { readRows } from '../../store/intake/imports.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadImport } from './load-import.ts';

/** With what was not understood, from the identity table, while the rows are there. */
async function refusedOf(record: Import, language: Language): Promise<Import['refused']> {
  if (record.refused.length === 0 || record.status !== 'checked') return record.refused;
  const rows = await readRows(record.id, 'REFUSED', correctableRowSchema);
  const faults = rows?.flatMap((one) => one.faults).slice(0, MAX_SHOWN);
  return (
    faults?.map(({ about, ...one }) => ({ ...one, message: refusalMessage({ ...one, about }, language) })) ??
    record.refused
  );
}

export const getImport: IntakeOperation<'getImport'> = async (call) => {
  const record = await loadImport(call);
  if (isRefusal(record)) return record;
  return { status: 200, body: { ...record, refused: await refusedOf(record, call.language) } };
};
