import { MAX_EXPORTED } from '../../../shared/intake/exports/export.ts';
import { describePurpose } from '../../../shared/intake/identities/reveal.ts';
import type { FileRef } from '../../../shared/intake/receipts/receipt.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { appendAlone } from '../../store/audit.ts';
import { inPieces } from '../../store/batch.ts';
import { logIdentityAccess } from '../identities/identity-access-log.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { describeExport, fileFrom, readExportFile } from './exported-file.ts';
import { exportedRows } from './exported-rows.ts';

type Call = IntakeCall<'exportIdentities'>;

const ENTRIES_AT_ONCE = 16;

/**
 * R-IN-96: An export of identities needs a purpose, and the audit log has an entry for every person in it before the file is
 * answered. The same request writes each entry once.
 */
async function logPeople({ actor, body, now, requestId }: Call, people: readonly FileRef[]): Promise<void> {
  const { districtCode, id: memberId, roles } = actor;
  const by = { kind: 'member' as const, memberId, roles };
  const why = describePurpose(body);
  for (const piece of inPieces(people, ENTRIES_AT_ONCE))
    await Promise.all(
      piece.map(({ kind, id }) =>
        appendAlone(
          { districtCode, action: `${kind}.exported`, subject: { kind, id }, why },
          { id: `${requestId}-${id}`, at: now, by },
        ),
      ),
    );
}

export const exportIdentities: IntakeOperation<'exportIdentities'> = async (call) => {
  const { street, status, month } = call.body;
  const filters = { street, status, month };
  const file = readExportFile({ file: call.path.file, filters, at: '', language: call.language });
  if (isRefusal(file)) return file;
  const exported = await exportedRows(file.list, { ...call, filters, maxRows: MAX_EXPORTED.identities });
  if (isRefusal(exported)) return exported;
  const body = await fileFrom(exported.table, file);
  if (isRefusal(body)) return body;
  await logPeople(call, exported.people);
  const { districtCode } = call.actor;
  const fact: AuditFact = {
    districtCode,
    action: 'list.exportedWithIdentities',
    subject: { kind: 'district', id: districtCode },
    to: describeExport(call.path.file, filters, exported.table.length - 1),
    why: describePurpose(call.body),
  };
  return {
    status: 200,
    body,
    ...(await logIdentityAccess(call, [fact], Math.max(1, exported.people.length))),
  };
};
