/** The daily step of families’ requests: street and district are reminded once of what is late (R-RE-111). */
import { isRequestLate } from '../../../shared/intake/rights/data-request.ts';
import type { DataRequestId } from '../../../shared/kernel/ids.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { dataRequestMessage } from '../../messages/intake/data-request.ts';
import {
  dataRequestsOfDistrict,
  getDataRequest,
  parseDataRequest,
  replaceDataRequest,
} from '../../store/intake/data-requests.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { dataRequestFact } from './data-request-fact.ts';

async function decide(id: DataRequestId, day: Day): Promise<Decided | undefined> {
  const before = await getDataRequest(id);
  if (!before || before.remindedAt || !isRequestLate(before, day.now)) return undefined;
  return {
    changes: [
      replaceDataRequest(before, { ...before, remindedAt: day.now }),
      dataRequestMessage(before, 'dataRequestOverdue', day),
    ],
    facts: [dataRequestFact(before, 'child.dataRequestOverdue')],
  };
}

export const watchDataRequests: DailyStep = async (day) => {
  const open = await readAll(dataRequestsOfDistrict(day.districtCode, 'open'), parseDataRequest);
  let reminded = 0;
  for (const { id } of open.filter((one) => !one.remindedAt && isRequestLate(one, day.now)))
    if (await day.settle(() => decide(id, day))) reminded += 1;
  return reminded;
};
