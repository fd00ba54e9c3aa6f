/** Guardians who asked to leave: in the period by cause and outcome, and at its end by the step that is due. */
import type { WithdrawalCause } from '../../../intake/withdrawals/withdrawal-causes.ts';
import type { CalendarDate, Instant } from '../../../kernel/instants.ts';
import type { Withdrawal } from '../../../support/withdrawals/withdrawal.ts';
import type { Context } from '../context.ts';
import { happenedIn } from '../state.ts';

export interface Withdrawals {
  /** Of those asked for in the period. */
  readonly causes: readonly WithdrawalCause[];
  readonly approved: number;
  readonly rejected: number;
  readonly takenBack: number;
  readonly toInvestigate: number;
  readonly toReview: number;
  /** Of these two. */
  readonly overdue: number;
}

/** When it was decided or taken back. */
function endedAt(withdrawal: Withdrawal): Instant | undefined {
  if (withdrawal.status === 'takenBack') return withdrawal.takenBackAt;
  return 'review' in withdrawal ? withdrawal.review.at : undefined;
}

const isBefore = (instant: Instant | undefined, at: Instant) => instant !== undefined && instant < at;

/** The last day of the step that was due at the instant; what happened later is told apart by its instants. */
function dueAt(withdrawal: Withdrawal, at: Instant) {
  if (withdrawal.filedAt >= at || isBefore(endedAt(withdrawal), at)) return undefined;
  const found = 'investigation' in withdrawal ? withdrawal.investigation : undefined;
  return found && isBefore(found.at, at)
    ? { step: 'review' as const, by: found.reviewBy }
    : { step: 'investigation' as const, by: withdrawal.investigateBy };
}

/** R-RE-16: A digest counts withdrawals by cause, outcome and stage, and how many are overdue. */
export function withdrawalsOf({ facts, frame }: Context): Withdrawals {
  const { interval, asOf, lastDay } = frame;
  const ended = facts.withdrawals.filter((one) => happenedIn(endedAt(one), interval));
  const countEnded = (status: Withdrawal['status']) => ended.filter((one) => one.status === status).length;
  const due = facts.withdrawals.map((one) => dueAt(one, asOf)).filter((one) => one !== undefined);
  const isLate = ({ by }: { readonly by: CalendarDate }) => lastDay > by;
  return {
    causes: facts.withdrawals
      .filter(({ filedAt }) => happenedIn(filedAt, interval))
      .map(({ cause }) => cause),
    approved: countEnded('approved'),
    rejected: countEnded('rejected'),
    takenBack: countEnded('takenBack'),
    toInvestigate: due.filter(({ step }) => step === 'investigation').length,
    toReview: due.filter(({ step }) => step === 'review').length,
    overdue: due.filter(isLate).length,
  };
}
