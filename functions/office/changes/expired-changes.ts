/** The daily step that ends changes that nobody decided about in time (R-KE-73). */
import type { ChangeId } from '../../../shared/kernel/ids.ts';
import { expireChange, hasExpired } from '../../../shared/office/changes/change-rules.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { getPendingChange, waitingChanges } from '../../store/office/changes.ts';
import { type Decided, together } from '../../store/outcome.ts';
import { undo } from './kinds.ts';
import { decidedChange } from './outcome.ts';

async function decide(id: ChangeId, day: Day): Promise<Decided | undefined> {
  const change = await getPendingChange(id);
  const expired = change && expireChange(change, day.now);
  return expired && together([decidedChange(change, expired, day), await undo(change, day)]);
}

export const expireChanges: DailyStep = async (day) => {
  const late = (await waitingChanges(day.districtCode)).filter((change) => hasExpired(change, day.now));
  let ended = 0;
  for (const { id } of late) if (await day.settle(() => decide(id, day))) ended += 1;
  return ended;
};
