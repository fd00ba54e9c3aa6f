/** The yearly report on minors’ data. */
import { defineRoutes } from '../../contract/route.ts';
import { dataReportSchema } from './data-report.ts';
import { filingBody, yearlyDutyView } from './yearly-duty.ts';

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
  getYearlyDuty: {
    method: 'GET',
    path: '/v1/data-reports/{year}/filing',
    context: 'reporting',
    access: 'readDataReports',
    summary:
      'Gets whether the year’s report was handed in, and by when it is due; from 1 January of the next year',
    replies: { 200: yearlyDutyView },
  },
  recordFiling: {
    method: 'POST',
    path: '/v1/data-reports/{year}/filing',
    context: 'reporting',
    access: 'recordFilings',
    summary: 'Records when the year’s report was handed in, and under which number',
    body: filingBody,
    changesRecord: true,
    replies: { 200: yearlyDutyView },
  },
});
