import { dateIn, intervalOf, type Month, monthSchema } from '../../../shared/kernel/instants.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { countLog, dataReport } from '../../../shared/reporting/data-reports/data-report.ts';
import { logEntries } from '../../store/audit.ts';
import { childrenOfDistrict, parseChild } from '../../store/intake/children.ts';
import { parseVolunteer, volunteersOfDistrict } from '../../store/intake/volunteers.ts';
import { readSettings } from '../../store/office/settings.ts';
import { readAll } from '../../store/page.ts';
import type { ReportingCall, ReportingOperation } from '../operation-types.ts';

const FIRST_YEAR = 2020;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** One month after the other: no year’s log is in memory at once. */
async function countMonths({ actor, now }: ReportingCall<'getDataReport'>, year: string) {
  const counted = [];
  for (const month of MONTHS.map((two): Month => monthSchema.parse(`${year}-${two}`))) {
    const interval = intervalOf(month);
    if (interval.from <= now) counted.push(countLog(await logEntries(actor.districtCode, interval)));
  }
  return counted;
}

/** Read from the records and the log at each request; nothing of it is stored (R-RE-50). */
export const getDataReport: ReportingOperation<'getDataReport'> = async (call) => {
  const { path, actor, now } = call;
  const { year } = path;
  const isYear = /^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR;
  if (!isYear || year > dateIn(now).slice(0, 4)) return refuse('notFound');
  const { districtCode } = actor;
  const [children, volunteers, settings] = await Promise.all([
    readAll(childrenOfDistrict(districtCode), parseChild),
    readAll(volunteersOfDistrict(districtCode), parseVolunteer),
    readSettings(districtCode),
  ]);
  const interval = {
    from: intervalOf(monthSchema.parse(`${year}-01`)).from,
    to: intervalOf(monthSchema.parse(`${year}-12`)).to,
  };
  const months = await countMonths(call, year);
  const body = dataReport({
    ...{ districtCode, year, interval, now, children, volunteers, months },
    settings,
  });
  return { status: 200, body };
};
