/** What happens to a withdrawal up to its review; until then everything of the child stays as it is. */
import type { Child } from '../../intake/children/child.ts';
import type { WithdrawalCause } from '../../intake/withdrawals/withdrawal-causes.ts';
import type { WithdrawalId } from '../../kernel/ids.ts';
import { type CalendarDate, dateIn, type Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { RecordedWord } from '../../kernel/recorded-word.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import { type Rejection, requestOf, type Withdrawal } from './withdrawal.ts';
import { WITHDRAWAL_MACHINE } from './withdrawal-machine.ts';

/** A withdrawal and the child that it would release. */
export interface ChildWithdrawal {
  readonly withdrawal: Withdrawal;
  readonly child: Child;
}

interface Filing {
  readonly id: WithdrawalId;
  readonly cause: WithdrawalCause;
  readonly reason: string;
  /** By an officer, where the guardian asked by phone or on paper. */
  readonly recorded?: RecordedWord | undefined;
  readonly now: Instant;
  /** Working days that the street has; the day of the request is not counted. */
  readonly investigateWithin: number;
}

/** R-SU-20: A guardian may request to withdraw at any stage of an open file, with at most one open request for each child. */
export function fileWithdrawal(
  child: Child,
  { id, cause, reason, recorded, now, investigateWithin }: Filing,
): ChildWithdrawal | Refusal {
  if (child.withdrawalId) return refuse('withdrawalOpen');
  if (child.status === 'closed') return refuse('wrongStatus');
  const { districtCode, streetCode, fileNumber, maskedName } = child;
  return {
    withdrawal: {
      id,
      districtCode,
      streetCode,
      childId: child.id,
      childNumber: fileNumber,
      childName: maskedName,
      cause,
      reason,
      filedAt: now,
      ...(recorded && { recorded }),
      investigateBy: addWorkingDays(dateIn(now), investigateWithin),
      status: 'submitted',
      version: 1,
    },
    child: { ...child, withdrawalId: id },
  };
}

/** The last day of the next step (R-SU-26); `undefined` when there is none any more. */
export function dueBy(withdrawal: Withdrawal): CalendarDate | undefined {
  if (withdrawal.status === 'submitted') return withdrawal.investigateBy;
  return withdrawal.status === 'investigated' ? withdrawal.investigation.reviewBy : undefined;
}

/** R-SU-26: An overdue step of a withdrawal is shown as overdue and notified once, and may still be taken. */
export function isOverdue(withdrawal: Withdrawal, today: CalendarDate): boolean {
  const due = dueBy(withdrawal);
  return due !== undefined && today > due;
}

/**
 * A step that is overdue is notified once (R-SU-26).
 * @returns the withdrawal with that recorded; `undefined` when nothing is overdue, or it has been notified.
 */
export function noteOverdue(withdrawal: Withdrawal, today: CalendarDate): Withdrawal | undefined {
  const due = dueBy(withdrawal);
  const isNews = isOverdue(withdrawal, today) && withdrawal.overdueToldOf !== due;
  return isNews ? { ...withdrawal, overdueToldOf: due } : undefined;
}

type Investigation = Extract<Withdrawal, { status: 'investigated' }>['investigation'];

interface Found extends Omit<Investigation, 'reviewBy'> {
  /** Working days that the district has; the day of the investigation is not counted. */
  readonly reviewWithin: number;
}

/** R-SU-21: The street investigates a withdrawal within its working days and records a finding and a recommendation. */
export function investigate(withdrawal: Withdrawal, { reviewWithin, ...found }: Found): Withdrawal | Refusal {
  const next = nextState(WITHDRAWAL_MACHINE, 'investigate', withdrawal.status);
  if (isRefusal(next)) return next;
  const reviewBy = addWorkingDays(dateIn(found.at), reviewWithin);
  return { ...requestOf(withdrawal), status: next.to, investigation: { ...found, reviewBy } };
}

/** R-SU-23: A rejected withdrawal has a reason and leaves everything else as it was. */
export function rejectWithdrawal(
  { withdrawal, child }: ChildWithdrawal,
  review: Rejection,
): ChildWithdrawal | Refusal {
  const next = nextState(WITHDRAWAL_MACHINE, 'reject', withdrawal.status);
  if (isRefusal(next)) return next;
  const investigation = investigationOf(withdrawal);
  return {
    withdrawal: { ...requestOf(withdrawal), status: next.to, investigation, review },
    child: freed(child),
  };
}

/** R-SU-24: A guardian may cancel a withdrawal request until it is decided, and nothing else changes. */
export function takeBack(
  { withdrawal, child }: ChildWithdrawal,
  takenBackAt: Instant,
): ChildWithdrawal | Refusal {
  const next = nextState(WITHDRAWAL_MACHINE, 'takeBack', withdrawal.status);
  if (isRefusal(next)) return next;
  const investigation = 'investigation' in withdrawal ? withdrawal.investigation : undefined;
  return {
    withdrawal: {
      ...requestOf(withdrawal),
      status: next.to,
      takenBackAt,
      ...(investigation && { investigation }),
    },
    child: freed(child),
  };
}

/** Without an open withdrawal. */
export const freed = (child: Child): Child => ({ ...child, withdrawalId: undefined });

/** The machine lets nobody but an investigated one come here. */
export function investigationOf(withdrawal: Withdrawal): Investigation {
  if ('investigation' in withdrawal && withdrawal.investigation) return withdrawal.investigation;
  throw new Error(`withdrawal ${withdrawal.id} is ${withdrawal.status} and was not investigated`);
}
