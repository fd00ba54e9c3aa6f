import { readBaseRows } from '../../../shared/intake/base-counts/base-rows.ts';
import { MAX_SHOWN } from '../../../shared/intake/imports/import.ts';
import { widestReach } from '../../../shared/kernel/access.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { readSentFile } from '../imports/uploaded-file.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { recordedRows } from './recorded-rows.ts';

/** What is refused is left out; nothing is recorded of a dry run. */
export const uploadBaseCounts: IntakeOperation<'uploadBaseCounts'> = async (call) => {
  const { body, actor, now, language } = call;
  if (body.on > dateIn(now))
    return refuse('invalid', { errors: [fieldError('/on', 'date.future', language)] });
  const file = await readSentFile(call);
  if (isRefusal(file)) return file;
  const { districtCode, streets } = actor;
  const isWhole = widestReach(actor, 'changeBaseCounts') === 'district';
  const scope = { districtCode, ...(!isWhole && { streetCodes: streets }) };
  const read = readBaseRows(file.rows, { now, language, ...scope });
  if (read.headingErrors.length > 0) {
    const errors = read.headingErrors.map(({ code, message }) => ({ pointer: '/file', code, message }));
    return refuse('importUnreadable', { errors });
  }
  const isRecorded = !body.dryRun && read.accepted.length > 0;
  const reply = {
    rows: read.rows,
    accepted: read.accepted.length,
    refused: read.refused.slice(0, MAX_SHOWN),
    isRecorded,
  };
  if (!isRecorded) return { status: 200, body: reply };
  const { changes, facts } = await recordedRows({ key: body, rows: read.accepted, actor, now });
  return { status: 200, body: reply, changes, facts };
};
