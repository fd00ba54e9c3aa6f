/** The operations of this room, by their routes. */
import { getDataReport } from './get-data-report.ts';

export const dataReportOperations = {
  getDataReport,
};
