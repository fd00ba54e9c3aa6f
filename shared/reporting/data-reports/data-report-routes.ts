/** The yearly report on minors’ data. */
import { defineRoutes } from '../../contract/route.ts';
import { dataReportSchema } from './data-report.ts';

export const dataReportRoutes = defineRoutes({
  getDataReport: {
    method: 'GET',
    path: '/v1/data-reports/{year}',
    context: 'reporting',
    access: 'readDataReports',
    summary:
      'The yearly report on minors’ data: what is held, who looked, what was erased, what is due; counts only',
    replies: { 200: dataReportSchema.meta({ id: 'DataReport' }) },
  },
});
