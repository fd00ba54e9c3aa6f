import { csvText } from '../../../shared/kernel/csv.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { refusedRowsOf } from './refused-rows-of.ts';

/** To be mended and sent again. */
export const getRefusedRows: IntakeOperation<'getRefusedRows'> = async (call) => {
  const rows = await refusedRowsOf(call);
  return isRefusal(rows) ? rows : { status: 200, body: Buffer.from(csvText(rows)) };
};
