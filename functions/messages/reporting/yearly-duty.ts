/** Messages about the yearly report on minors’ data: to the district, whose task it is. */
import type { YearlyDuty } from '../../../shared/reporting/data-reports/yearly-duty.ts';
import { messagesAbout } from '../message-table.ts';

export const yearlyDutyMessage = messagesAbout<YearlyDuty>()({
  kinds: ['dataReportDue', 'dataReportOverdue'],
  audiences: { district: () => ({ district: true }) },
  content: ({ districtCode, year, dueOn }) => ({
    districtCode,
    streetCode: undefined,
    params: { year, due: dueOn },
    path: '/data-report',
  }),
});
