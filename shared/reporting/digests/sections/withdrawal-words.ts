/** Withdrawals as figures and in words; nothing where nobody asked. */
import { WITHDRAWAL_CAUSES, type WithdrawalCause } from '../../../intake/withdrawals/withdrawal-causes.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import { tallyOf } from '../arithmetic.ts';
import type { Figure } from '../digest.ts';
import { figure, withdrawalsQuery } from '../figures.ts';
import type { Frame } from '../frame.ts';
import { bilingual, joinSentences, listed, periodNames, some } from '../words.ts';
import type { Withdrawals } from './withdrawal-counts.ts';

const causesOf = ({ causes }: Withdrawals) =>
  tallyOf(causes).map(({ key, count }) => {
    const { zh, en } = WITHDRAWAL_CAUSES[key as WithdrawalCause]; // tallied from causes
    return { key, count, label: bilingual(zh, en) };
  });

const isQuiet = ({ causes, approved, rejected, takenBack, toInvestigate, toReview }: Withdrawals) =>
  causes.length + approved + rejected + takenBack + toInvestigate + toReview === 0;

export function withdrawalFigures(frame: Frame, withdrawals: Withdrawals): Figure[] {
  if (isQuiet(withdrawals)) return [];
  const { causes, approved, rejected, takenBack, toInvestigate, toReview, overdue } = withdrawals;
  const count = (key: string, label: Bilingual, value: number, status?: string) =>
    figure({ key, label, value, query: withdrawalsQuery(frame, status) });
  return [
    count('withdrawalsFiled', bilingual('退出申请', 'Withdrawal requests'), causes.length),
    ...causesOf(withdrawals).map(({ key, count: value, label }) =>
      count(
        `withdrawalCause:${key}`,
        bilingual(`退出申请：${label.zh}`, `Withdrawal requests: ${label.en}`),
        value,
      ),
    ),
    count('withdrawalsApproved', bilingual('同意退出', 'Approved'), approved, 'approved'),
    count('withdrawalsRejected', bilingual('未同意退出', 'Rejected'), rejected, 'rejected'),
    count(
      'withdrawalsTakenBack',
      bilingual('监护人撤回申请', 'Cancelled by the guardian'),
      takenBack,
      'takenBack',
    ),
    count(
      'withdrawalsToInvestigate',
      bilingual('待镇（街道）调查', 'Awaiting street investigation'),
      toInvestigate,
      'submitted',
    ),
    count(
      'withdrawalsToReview',
      bilingual('待区妇联审核', 'Awaiting district decision'),
      toReview,
      'investigated',
    ),
    count('withdrawalsOverdue', bilingual('办理逾期', 'Overdue'), overdue),
  ];
}

const asked = (withdrawals: Withdrawals): Bilingual | undefined => {
  const { length } = withdrawals.causes;
  if (length === 0) return undefined;
  const causes = listed(
    causesOf(withdrawals).map(({ count, label }) =>
      bilingual(`“${label.zh}”${count}份`, `“${label.en}” ${count}`),
    ),
  );
  return bilingual(
    `收到退出申请${length}份（${causes.zh}）`,
    `${some(length, 'request')} received (${causes.en})`,
  );
};

function outcome({ approved, rejected, takenBack }: Withdrawals): Bilingual | undefined {
  const parts = joinSentences(
    approved > 0 ? bilingual(`同意${approved}份`, `${approved} approved`) : undefined,
    rejected > 0 ? bilingual(`未同意${rejected}份`, `${rejected} rejected`) : undefined,
    takenBack > 0 ? bilingual(`监护人撤回${takenBack}份`, `${takenBack} cancelled`) : undefined,
  );
  return parts.length === 0
    ? undefined
    : bilingual(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join(', '));
}

function undecided({ toInvestigate, toReview, overdue }: Withdrawals): Bilingual | undefined {
  const parts = joinSentences(
    toInvestigate > 0
      ? bilingual(`待镇（街道）调查${toInvestigate}份`, `${toInvestigate} awaiting street investigation`)
      : undefined,
    toReview > 0
      ? bilingual(`待区妇联审核${toReview}份`, `${toReview} awaiting district decision`)
      : undefined,
  );
  if (parts.length === 0) return undefined;
  const late =
    overdue > 0
      ? bilingual(`，其中逾期${overdue}份，请尽快办理`, `, ${overdue} of them overdue; please act promptly`)
      : bilingual('', '');
  return bilingual(
    `退出申请目前${parts.map(({ zh }) => zh).join('、')}${late.zh}。`,
    `Withdrawal requests in progress: ${parts.map(({ en }) => en).join(', ')}${late.en}.`,
  );
}

export function withdrawalSentences(frame: Frame, withdrawals: Withdrawals): Bilingual[] {
  const { current } = periodNames(frame.period);
  const parts = joinSentences(asked(withdrawals), outcome(withdrawals));
  const course =
    parts.length > 0
      ? bilingual(
          `${current.zh}${parts.map(({ zh }) => zh).join('；')}。`,
          `Withdrawal requests ${current.en}: ${parts.map(({ en }) => en).join('; ')}.`,
        )
      : undefined;
  return joinSentences(course, undecided(withdrawals));
}
