import { IMPORT_LIMIT_BYTES, type Import, MOST_SHOWN } from '../../shared/intake/import.ts';
import { widestReach } from '../../shared/kernel/access.ts';
import type { FieldCode } from '../../shared/kernel/field-rule.ts';
import type { ImportId } from '../../shared/kernel/ids.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { fieldError } from '../http/field-errors.ts';
import * as imports from '../store/imports.ts';
import { type CheckedImport, checkImport } from './check-import.ts';
import { readTable } from './import-file.ts';
import type { IntakeCall, IntakeOperation } from './intake-routes.ts';

type CreateImport = IntakeCall<'createImport'>;

const scopeOf = (actor: Member) =>
  widestReach(actor, 'runImports') === 'district'
    ? { districtCode: actor.districtCode }
    : { districtCode: actor.districtCode, streetCodes: actor.streets };

function recordOf({ actor, body, now }: CreateImport, id: ImportId, dryRun: CheckedImport): Import {
  const { rows, checked, refused, duplicates } = dryRun;
  return {
    id,
    districtCode: actor.districtCode,
    kind: body.kind,
    name: body.name,
    status: 'checked',
    rows,
    accepted: checked.length - duplicates.length,
    refused: refused.slice(0, MOST_SHOWN),
    refusedRows: dryRun.mendable.length - 1,
    duplicates: duplicates.slice(0, MOST_SHOWN),
    duplicateRows: duplicates.length,
    take: [],
    by: actor.id,
    createdAt: now,
    version: 1,
  };
}

const refuseFile = (code: FieldCode, { language }: CreateImport): Refusal =>
  refuse(code === 'file.tooLarge' ? 'tooLarge' : 'importUnreadable', {
    errors: [fieldError('/file', code, language)],
  });

/** A dry run: nobody is added before the commit. */
export const createImport: IntakeOperation<'createImport'> = async (call) => {
  const { actor, body, now, language, newId } = call;
  const bytes = Buffer.from(body.file, 'base64');
  if (bytes.length > IMPORT_LIMIT_BYTES) return refuseFile('file.tooLarge', call);
  const file = await readTable(bytes, body.name);
  if ('problem' in file) return refuseFile(file.problem, call);
  const dryRun = await checkImport(body.kind, file.rows, { now, language, ...scopeOf(actor) });
  if (dryRun.headingErrors.length > 0) {
    const errors = dryRun.headingErrors.map(({ code, message }) => ({ pointer: '/file', code, message }));
    return refuse('importUnreadable', { errors });
  }
  const record = recordOf(call, newId() as ImportId, dryRun);
  await imports.writeRows(record.id, 'ROWS', dryRun.checked, now);
  await imports.writeRows(record.id, 'REFUSED', dryRun.mendable, now);
  const subject = { kind: 'import', id: record.id };
  const fact = { districtCode: record.districtCode, action: 'import.checked', subject, to: record.status };
  return { status: 201, body: record, changes: [imports.createImport(record)], facts: [fact] };
};
