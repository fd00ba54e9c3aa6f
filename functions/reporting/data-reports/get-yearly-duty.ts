import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewYearlyDuty } from '../../../shared/reporting/data-reports/yearly-duty.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { loadDuty } from './load-duty.ts';

export const getYearlyDuty: ReportingOperation<'getYearlyDuty'> = async (call) => {
  const duty = await loadDuty(call);
  return isRefusal(duty) ? duty : { status: 200, body: viewYearlyDuty(duty, call.now) };
};
