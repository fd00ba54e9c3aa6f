import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { refusedRowsOf } from './refused-rows-of.ts';
import { workbookOf } from './workbook.ts';

/** To be mended and sent again. */
export const getRefusedWorkbook: IntakeOperation<'getRefusedWorkbook'> = async (call) => {
  const rows = await refusedRowsOf(call);
  return isRefusal(rows) ? rows : { status: 200, body: await workbookOf(rows) };
};
