import { checkedRowSchema } from '../../../shared/intake/imports/import-row-store.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { type FieldError, isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import * as imports from '../../store/intake/imports.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { loadImportToChange } from './load-import.ts';

/** The rows must still be there; only likely duplicates can be taken by name, every other row is added or refused. */
async function checkRows(
  { body, language }: IntakeCall<'commitImport'>,
  id: ImportId,
): Promise<Refusal | undefined> {
  const rows = await imports.readRows(id, 'ROWS', checkedRowSchema);
  if (!rows) return refuse('importExpired');
  const duplicates = new Set(rows.filter(({ isDuplicate }) => isDuplicate).map(({ row }) => row));
  const errors = body.take.flatMap((row, index): FieldError[] =>
    duplicates.has(row) ? [] : [fieldError(`/take/${index}`, 'take.notDuplicate', language)],
  );
  return errors.length > 0 ? refuse('invalid', { errors }) : undefined;
}

/** Acknowledged at once; the importer adds the rows, however often it has to begin again. */
export const commitImport: IntakeOperation<'commitImport'> = async (call) => {
  const record = await loadImportToChange(call);
  if (isRefusal(record)) return record;
  if (record.status !== 'checked') return refuse('wrongStatus');
  const refusal = await checkRows(call, record.id);
  if (refusal) return refusal;
  const take = [...new Set(call.body.take)];
  const committing = {
    ...record,
    status: 'committing' as const,
    take,
    committedAt: call.now,
    accepted: record.accepted + take.length,
  };
  const subject = { kind: 'import', id: record.id } as const;
  const { districtCode } = record;
  const fact: AuditFact = {
    districtCode,
    action: 'import.committed',
    subject,
    from: record.status,
    to: committing.status,
  };
  const body = { ...committing, version: record.version + 1 };
  return { status: 202, body, changes: [imports.replaceImport(record, committing)], facts: [fact] };
};
