/** The daily step that sends the district the number of deliveries that have failed since yesterday. */
import { dateIn, plusDays } from '../../../shared/kernel/instants.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { failuresMessage } from '../../messages/reporting/deliveries.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { failedOfDistrict, parseDelivery } from '../../store/reporting/deliveries.ts';
import { getMessage } from '../../store/reporting/messages.ts';

async function decide(day: Day): Promise<Decided | undefined> {
  const { districtCode, now } = day;
  const id = `failures-${districtCode}-${dateIn(now)}`;
  if (await getMessage(id)) return undefined;
  const open = await readAll(failedOfDistrict(districtCode), parseDelivery);
  const isNew = (failedAt = '') => failedAt > plusDays(now, -1) && failedAt <= now;
  const count = open.filter(({ failedAt }) => isNew(failedAt)).length;
  if (count === 0) return undefined;
  const failures = { districtCode, count, open: open.length };
  return { changes: [failuresMessage(failures, 'deliveriesFailed', day, id)], facts: [] };
}

/** R-RE-43: Each morning the district is sent the number of deliveries that have failed since the morning before, once. */
export const reportFailures: DailyStep = async (day) => ((await day.settle(() => decide(day))) ? 1 : 0);
