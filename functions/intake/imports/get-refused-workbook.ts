import { isRefusal } from '../../../shared/kernel/problem.ts';
import { workbookOf } from '../exports/workbook.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { refusedRowsOf } from './refused-rows-of.ts';

/** To be mended and sent again. */
export const getRefusedWorkbook: IntakeOperation<'getRefusedWorkbook'> = async (call) => {
  const rows = await refusedRowsOf(call);
  return isRefusal(rows) ? rows : { status: 200, body: await workbookOf(rows) };
};
