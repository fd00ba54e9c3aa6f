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
      'Gets the yearly report on minors’ data: what is stored, who accessed it, what was erased and what is due; figures only',
    replies: { 200: dataReportSchema.meta({ id: 'DataReport' }) },
  },
});
