import { type Import, MAX_SHOWN } from '../../../shared/intake/imports/import.ts';
import { IMPORT_COLUMNS } from '../../../shared/intake/imports/import-formats.ts';
import { strangersIn } from '../../../shared/intake/imports/import-mapping.ts';
import { withoutQuotes } from '../../../shared/intake/imports/import-refused.ts';
import { partsOf } from '../../../shared/intake/imports/import-table.ts';
import { widestReach } from '../../../shared/kernel/access.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { fieldError } from '../../http/field-errors.ts';
import * as imports from '../../store/intake/imports.ts';
import { logIdentityAccess } from '../identities/identity-access-log.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { type CheckedImport, checkImport } from './import-check.ts';
import { recallHeadings, rememberHeadings } from './import-headings.ts';
import { readSentFile } from './uploaded-file.ts';

type CreateImport = IntakeCall<'createImport'>;

const scopeOf = (actor: Member) =>
  widestReach(actor, 'runImports') === 'district'
    ? { districtCode: actor.districtCode }
    : { districtCode: actor.districtCode, streetCodes: actor.streets };

type DryRun = CheckedImport & Pick<Import, 'format'>;

function recordOf({ actor, body, now, language }: CreateImport, id: ImportId, dryRun: DryRun): Import {
  const { rows, checked, refused, duplicates } = dryRun;
  return {
    id,
    ...scopeOf(actor),
    kind: body.kind,
    name: body.name,
    format: dryRun.format,
    status: 'checked',
    rows,
    accepted: checked.length - duplicates.length,
    refused: refused.slice(0, MAX_SHOWN).map((one) => withoutQuotes(one, language)),
    refusedRows: dryRun.mendable.length - 1,
    duplicates: duplicates.slice(0, MAX_SHOWN),
    duplicateRows: duplicates.length,
    take: [],
    by: actor.id,
    createdAt: now,
    version: 1,
  };
}

/** Names in the mapping that no column has. */
function checkMapping({ body, language }: CreateImport): Refusal | undefined {
  const strangers = strangersIn(body.mapping ?? {}, IMPORT_COLUMNS[body.kind]);
  if (strangers.length === 0) return undefined;
  const errors = strangers.map((key) => fieldError(`/mapping/${key}`, 'column.unknown', language));
  return refuse('invalid', { errors });
}

/** A dry run: nobody is added before the commit. A mapping that made the file readable is remembered with it. */
export const createImport: IntakeOperation<'createImport'> = async (call) => {
  const { actor, body, now, language, newId } = call;
  const strange = checkMapping(call);
  if (strange) return strange;
  const file = await readSentFile(call);
  if (isRefusal(file)) return file;
  const of = { district: actor.districtCode, kind: body.kind };
  const mapping = body.mapping ?? (await recallHeadings(of, partsOf(file.rows).headings));
  const dryRun = await checkImport(body.kind, file.rows, { now, language, mapping, ...scopeOf(actor) });
  if (dryRun.headingErrors.length > 0) {
    const errors = dryRun.headingErrors.map(({ code, message }) => ({ pointer: '/file', code, message }));
    return refuse('importUnreadable', { errors });
  }
  const record = recordOf(call, newId() as ImportId, { ...dryRun, format: file.format });
  await imports.writeRows(record.id, 'ROWS', dryRun.checked, now);
  await imports.writeRows(record.id, 'REFUSED', dryRun.mendable, now);
  const subject = { kind: 'import', id: record.id } as const;
  const fact: AuditFact = {
    districtCode: record.districtCode,
    action: 'import.checked',
    subject,
    to: record.status,
    ...(dryRun.found > 0 && { why: `found: ${dryRun.found}` }),
  };
  const remembered = body.mapping ? [await rememberHeadings(of, body.mapping)] : [];
  const { changes, facts } = await logIdentityAccess(call, [fact], dryRun.found);
  return {
    status: 201,
    body: record,
    changes: [imports.createImport(record), ...remembered, ...changes],
    facts,
  };
};
