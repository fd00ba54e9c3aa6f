/** The operations of this room, by their routes. */

import { getDataReport } from './get-data-report.ts';
import { getYearlyDuty } from './get-yearly-duty.ts';
import { recordFiling } from './record-filing.ts';

export const dataReportOperations = {
  recordFiling,
  getDataReport,
  getYearlyDuty,
};
