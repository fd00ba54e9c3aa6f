/** The daily step that tells of requests to leave whose next step is overdue: once for each step that is. */
import type { WithdrawalId } from '../../../shared/kernel/ids.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { noteOverdue } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { withdrawalMessage } from '../../messages/support/withdrawal.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import {
  getWithdrawal,
  parseWithdrawal,
  replaceWithdrawal,
  withdrawalsOfDistrict,
} from '../../store/support/withdrawals.ts';

const UNDECIDED = ['submitted', 'investigated'] as const;
const MESSAGES = { submitted: 'withdrawalOverdue', investigated: 'withdrawalReviewOverdue' } as const;

async function decide(id: WithdrawalId, day: Day): Promise<Decided | undefined> {
  const before = await getWithdrawal(id);
  const after = before && noteOverdue(before, dateIn(day.now));
  if (!after) return undefined;
  const step = after.status === 'submitted' ? 'submitted' : 'investigated';
  return {
    changes: [replaceWithdrawal(before, after), withdrawalMessage(after, MESSAGES[step], day)],
    facts: [
      {
        districtCode: after.districtCode,
        action: 'withdrawal.overdue',
        subject: { kind: 'child', id: after.childId },
        from: after.status,
        why: after.id,
      },
    ],
  };
}

/**
 * The daily step of overdue withdrawals (R-SU-26): an overdue investigation goes to the district, and the district is reminded of
 * an overdue decision.
 */
export const escalateWithdrawals: DailyStep = async (day) => {
  const { districtCode, now, settle } = day;
  const parts = UNDECIDED.map((status) =>
    readAll(withdrawalsOfDistrict(districtCode, status), parseWithdrawal),
  );
  const overdue = (await Promise.all(parts)).flat().filter((one) => noteOverdue(one, dateIn(now)));
  let notified = 0;
  for (const { id } of overdue) if (await settle(() => decide(id, day))) notified += 1;
  return notified;
};
