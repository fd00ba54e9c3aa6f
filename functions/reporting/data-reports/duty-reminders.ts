/** The daily step of the yearly report on minors’ data: opens the task on 1 January, and reminds of it (R-RE-100, R-RE-101). */
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import {
  type DutyNotice,
  dutyId,
  dutyNoticeDue,
  openYearlyDuty,
  type YearlyDuty,
  yearToReport,
} from '../../../shared/reporting/data-reports/yearly-duty.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { yearlyDutyMessage } from '../../messages/reporting/yearly-duty.ts';
import type { Change } from '../../store/change.ts';
import type { Decided } from '../../store/outcome.ts';
import { createYearlyDuty, getYearlyDuty, replaceYearlyDuty } from '../../store/reporting/yearly-duties.ts';

const MESSAGES = {
  opened: 'dataReportDue',
  dueSoon: 'dataReportDue',
  overdue: 'dataReportOverdue',
} as const satisfies Record<DutyNotice, string>;

function noticed(duty: YearlyDuty, notice: DutyNotice, write: Change, day: Day): Decided {
  const { districtCode, status, year } = duty;
  const subject: AuditFact['subject'] = { kind: 'district', id: districtCode };
  return {
    changes: [write, yearlyDutyMessage(duty, MESSAGES[notice], day)],
    facts: [{ districtCode, action: `duty.${notice}`, subject, to: status, why: year }],
  };
}

async function decide(year: string, day: Day): Promise<Decided | undefined> {
  const before = await getYearlyDuty(dutyId(day.districtCode, year));
  if (!before) {
    const duty = openYearlyDuty(day.districtCode, year, day.now);
    return noticed(duty, 'opened', createYearlyDuty(duty), day);
  }
  const notice = dutyNoticeDue(before, day.now);
  if (!notice) return undefined;
  const after = { ...before, notices: [...before.notices, notice] };
  return noticed(after, notice, replaceYearlyDuty(before, after), day);
}

export const watchYearlyDuty: DailyStep = async (day) => {
  const year = yearToReport(day.now);
  if (year === undefined) return 0;
  return (await day.settle(() => decide(year, day))) ? 1 : 0;
};
