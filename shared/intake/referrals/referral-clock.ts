/** The two clocks of a referral, in working days of Shanghai: until when it is taken up, and until when its file is verified. */

import { type CalendarDate, dateIn, endOfDate, type Instant } from '../../kernel/instants.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import { harmDueInstants } from '../harm/harm-clock.ts';
import type { IntakeSettings } from '../settings.ts';
import { type Clock, hasEnded, type Notice, type Referral, type Urgency } from './referral.ts';

type Terms = IntakeSettings['referral'];

/**
 * R-RF-10: A referral is due at the end of a working day, counted from the day after its receipt. Received on a Friday and due
 * within 1 working day, it is due on Monday. An urgent one has a shorter first clock; the second never ends before the first. The
 * clock of a report of harm has hours (R-HA-20).
 */
export function dueInstants(
  receivedAt: Instant,
  urgency: Urgency,
  terms: Terms,
): Pick<Referral, 'takeUpBy' | 'verifyBy' | 'reportOutsideBy'> {
  const { takeUpWorkingDays, urgentTakeUpWorkingDays, verifyWorkingDays } = terms;
  const received = dateIn(receivedAt);
  const takeUpWithin = urgency === 'normal' ? takeUpWorkingDays : urgentTakeUpWorkingDays;
  const verifyWithin = Math.max(takeUpWithin, verifyWorkingDays);
  const endAfter = (count: number) => endOfDate(addWorkingDays(received, count));
  if (urgency === 'harm')
    return { ...harmDueInstants(receivedAt, terms), verifyBy: endAfter(verifyWorkingDays) };
  return { takeUpBy: endAfter(takeUpWithin), verifyBy: endAfter(verifyWithin) };
}

export interface Running {
  readonly clock: Clock;
  /** The last instant in time. */
  readonly dueAt: Instant;
  /** Its date in Shanghai: a working day, but for the first clock of a report of harm. */
  readonly on: CalendarDate;
  readonly state: 'inTime' | Notice['stage'];
}

type Clocked = Pick<Referral, 'status' | 'takeUpBy' | 'verifyBy'>;

function runningOf(clock: Clock, dueAt: Instant, now: Instant): Running {
  const on = dateIn(dueAt);
  const isToday = dateIn(now) === on;
  return { clock, dueAt, on, state: now > dueAt ? 'overdue' : isToday ? 'dueToday' : 'inTime' };
}

/** R-RF-11: A referral’s first clock runs until it is accepted, the second until its file is verified, and none after its completion. */
export function clockOf(referral: Referral, now: Instant): Running | undefined {
  if (hasEnded(referral)) return undefined;
  return runsIn(referral, now)[0];
}

/** Both clocks run until it is taken up, the second until the file is verified. */
function runsIn({ status, takeUpBy, verifyBy }: Clocked, now: Instant): Running[] {
  const verify = runningOf('verify', verifyBy, now);
  return status === 'received' ? [runningOf('takeUp', takeUpBy, now), verify] : [verify];
}

/**
 * R-RF-12: The street is reminded on the last day of a referral’s clock, and the district is notified the morning after, once for
 * each clock. If a morning run is missed, no late reminder is sent.
 */
export function noticesDue(referral: Referral, now: Instant): Notice[] {
  if (hasEnded(referral)) return [];
  const isNotified = ({ clock, stage }: Notice) =>
    referral.told.some((one) => one.clock === clock && one.stage === stage);
  return runsIn(referral, now)
    .flatMap(({ clock, state }) => (state === 'inTime' ? [] : [{ clock, stage: state }]))
    .filter((notice) => !isNotified(notice));
}
