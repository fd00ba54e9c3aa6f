/** The district’s own task of one year. */
import { refuse } from '../../../shared/kernel/problem.ts';
import { dutyId, viewYearlyDuty } from '../../../shared/reporting/data-reports/yearly-duty.ts';
import { inVersion } from '../../casework/own-record.ts';
import { getYearlyDuty } from '../../store/reporting/yearly-duties.ts';
import type { ReportingCall } from '../operation-types.ts';

export const loadDuty = async ({ actor, path }: Pick<ReportingCall<'getYearlyDuty'>, 'actor' | 'path'>) =>
  (await getYearlyDuty(dutyId(actor.districtCode, path.year))) ?? refuse('notFound');

/** In the version that the officer read. */
export const loadDutyToFile = (call: ReportingCall<'recordFiling'>) =>
  inVersion(() => loadDuty(call), { view: viewYearlyDuty })({
    ...call,
    path: { id: dutyId(call.actor.districtCode, call.path.year) },
  });
