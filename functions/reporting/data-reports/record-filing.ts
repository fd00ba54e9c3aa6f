import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fileYearlyDuty, viewYearlyDuty } from '../../../shared/reporting/data-reports/yearly-duty.ts';
import { fieldError } from '../../http/field-errors.ts';
import { replaceYearlyDuty } from '../../store/reporting/yearly-duties.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { loadDutyToFile } from './load-duty.ts';

export const recordFiling: ReportingOperation<'recordFiling'> = async (call) => {
  const before = await loadDutyToFile(call);
  if (isRefusal(before)) return before;
  const { actor, body, now, language } = call;
  const after = fileYearlyDuty(before, { ...body, by: actor.id, now });
  if (after === 'onOutside')
    return refuse('invalid', { errors: [fieldError('/on', 'filing.outside', language)] });
  if (isRefusal(after)) return after;
  const { districtCode, year } = before;
  return {
    status: 200,
    body: viewYearlyDuty({ ...after, version: before.version + 1 }, now),
    changes: [replaceYearlyDuty(before, after)],
    facts: [
      {
        ...{ districtCode, action: 'duty.filed', subject: { kind: 'district', id: districtCode } },
        ...{ from: before.status, to: after.status, why: year },
      },
    ],
  };
};
