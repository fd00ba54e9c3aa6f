import { MAX_EXPORTED } from '../../../shared/intake/exports/export.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { describeExport, fileFrom, readExportFile } from './exported-file.ts';
import { exportedRows } from './exported-rows.ts';

/** R-IN-94: An exported list is masked like the list on the page. */
export const exportList: IntakeOperation<'exportList'> = async (call) => {
  const { query: filters, language, actor } = call;
  const file = readExportFile({ file: call.path.file, filters, at: '/query', language });
  if (isRefusal(file)) return file;
  const exported = await exportedRows(file.list, { ...call, filters, maxRows: MAX_EXPORTED.masked });
  if (isRefusal(exported)) return exported;
  const body = await fileFrom(exported.table, file);
  if (isRefusal(body)) return body;
  const { districtCode } = actor;
  const to = describeExport(call.path.file, filters, exported.table.length - 1);
  const subject = { kind: 'district', id: districtCode } as const;
  return { status: 200, body, facts: [{ districtCode, action: 'list.exported', subject, to }] };
};
