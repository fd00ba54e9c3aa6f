/** The guardian’s requests to leave, in the copy of what is held on a child (R-IN-98). */
import { WITHDRAWAL_STATUS_WORDS } from '../../intake/receipts/receipt-words.ts';
import { WITHDRAWAL_CAUSES } from '../../intake/withdrawals/withdrawal-causes.ts';
import { wallClock } from '../../kernel/instants.ts';
import type { Withdrawal } from '../../support/withdrawals/withdrawal.ts';
import type { CopySection, Phrase } from './section.ts';
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
  phrase: Phrase,
): CopySection {
  return {
    title: phrase('退出申请', 'Withdrawal requests'),
    headings: [
      phrase('申请时间', 'Requested on'),
      phrase('原因', 'Reason'),
      phrase('说明', 'Explanation'),
      phrase('镇（街道）调查', 'Street findings'),
      phrase('结果', 'Outcome'),
      phrase('区妇联说明', 'Note from the district office'),
    ],
    rows: withdrawals.map(({ filedAt, cause, reason, finding, status, decision }) => [
      wallClock(filedAt),
      inWords(WITHDRAWAL_CAUSES[cause], phrase),
      reason,
      finding ?? '',
      inWords(WITHDRAWAL_STATUS_WORDS[status], phrase),
      decision ?? '',
    ]),
  };
}
