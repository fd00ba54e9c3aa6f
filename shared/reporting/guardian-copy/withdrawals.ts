/** The guardian’s requests to leave, in the copy of what is held on a child (R-IN-98). */
import { WITHDRAWAL_STATUS_WORDS } from '../../intake/receipts/receipt-words.ts';
import { WITHDRAWAL_CAUSES } from '../../intake/withdrawals/withdrawal-causes.ts';
import { wallClock } from '../../kernel/instants.ts';
import type { Withdrawal } from '../../support/withdrawals/withdrawal.ts';
import type { CopySection, Say } from './section.ts';
import { inWords } from './words.ts';

/** By step, never by person. */
export function copiedWithdrawal(withdrawal: Withdrawal) {
  const { status, filedAt, cause, reason } = withdrawal;
  const found = 'investigation' in withdrawal ? withdrawal.investigation : undefined;
  const review = 'review' in withdrawal ? withdrawal.review : undefined;
  return {
    ...{ status, filedAt, cause, reason },
    finding: found?.finding,
    recommends: found?.recommends,
    decision: review?.reason,
    decidedAt: review?.at,
    takenBackAt: withdrawal.status === 'takenBack' ? withdrawal.takenBackAt : undefined,
  };
}

export function withdrawalSection(
  withdrawals: readonly ReturnType<typeof copiedWithdrawal>[],
  say: Say,
): CopySection {
  return {
    title: say('退出申请', 'Withdrawal requests'),
    headings: [
      say('申请时间', 'Requested on'),
      say('原因', 'Reason'),
      say('说明', 'Explanation'),
      say('镇（街道）调查', 'Street findings'),
      say('结果', 'Outcome'),
      say('区妇联说明', 'Note from the district office'),
    ],
    rows: withdrawals.map(({ filedAt, cause, reason, finding, status, decision }) => [
      wallClock(filedAt),
      inWords(WITHDRAWAL_CAUSES[cause], say),
      reason,
      finding ?? '',
      inWords(WITHDRAWAL_STATUS_WORDS[status], say),
      decision ?? '',
    ]),
  };
}
