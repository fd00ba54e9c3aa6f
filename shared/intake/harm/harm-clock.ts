/** What a report of harm waits for, round the clock, and when somebody is reminded of it next. */
import { epochMs, type Instant, instantOf, plusDays, plusSeconds } from '../../kernel/instants.ts';
import { hasOpenReport, isOpen, isSettledOutside } from '../referrals/outside-report.ts';
import { hasEnded, type Referral } from '../referrals/referral.ts';
import type { IntakeSettings } from '../settings.ts';

type Terms = IntakeSettings['referral'];

export const harmSteps = ['takeUp', 'outsideReport', 'outcome'] as const;
export type HarmStep = (typeof harmSteps)[number];

const hoursAfter = (instant: Instant, hours: number) => plusSeconds(instant, hours * 3600);

/**
 * R-HA-20: The clocks of a report of harm run round the clock, on weekends and holidays too: 1 hour until it is accepted and 24 hours
 * until the outside report is recorded, or as the district has set.
 */
export const harmDueInstants = (
  receivedAt: Instant,
  { harmTakeUpHours, harmReportHours }: Pick<Terms, 'harmTakeUpHours' | 'harmReportHours'>,
) => ({
  takeUpBy: hoursAfter(receivedAt, harmTakeUpHours),
  reportOutsideBy: hoursAfter(receivedAt, harmReportHours),
});

/** What is to be done next; `undefined` once all is done, or nothing tells any more what it was about. */
export function harmStepOf(referral: Referral): HarmStep | undefined {
  if (referral.urgency !== 'harm' || referral.erasedAt) return undefined;
  if (referral.status === 'received') return 'takeUp';
  if (!isSettledOutside(referral)) return hasEnded(referral) ? undefined : 'outsideReport';
  return hasOpenReport(referral) ? 'outcome' : undefined;
}

/** Referrals of earlier releases have no end of that clock of their own. */
export const reportOutsideByOf = ({ receivedAt, reportOutsideBy }: Referral, terms: Terms): Instant =>
  reportOutsideBy ?? harmDueInstants(receivedAt, terms).reportOutsideBy;

/** From when, and how often, somebody is reminded of a step. */
export interface Rhythm {
  readonly from: Instant;
  readonly everyMs: number;
  /** The first reminder comes half a period after the beginning. */
  readonly isHalfFirst: boolean;
}

/**
 * R-HA-21: The street is reminded of the outside report after half of its time, and the district as well at its end and again after
 * each such time. Of an outcome that is missing both are reminded every 7 days, or as the district has set.
 */
export function rhythmOf(referral: Referral, step: 'outsideReport' | 'outcome', terms: Terms): Rhythm {
  const { receivedAt, outsideReports = [] } = referral;
  if (step === 'outcome') {
    const from = outsideReports.find(isOpen)?.recordedAt ?? receivedAt;
    return {
      from,
      everyMs: epochMs(plusDays(from, terms.harmOutcomeDays)) - epochMs(from),
      isHalfFirst: false,
    };
  }
  const everyMs = epochMs(reportOutsideByOf(referral, terms)) - epochMs(receivedAt);
  return { from: receivedAt, everyMs, isHalfFirst: true };
}

/** How many reminders are due at the instant, those that were sent included. */
export function roundAt({ from, everyMs, isHalfFirst }: Rhythm, now: Instant): number {
  const passed = (epochMs(now) - epochMs(from)) / everyMs;
  const whole = Math.max(0, Math.floor(passed));
  return isHalfFirst ? whole + (passed >= 0.5 ? 1 : 0) : whole;
}

/** When the reminder of that number is due; the first is 1. */
export function dueOf({ from, everyMs, isHalfFirst }: Rhythm, round: number): Instant {
  const periods = isHalfFirst ? Math.max(0.5, round - 1) : round;
  return instantOf(epochMs(from) + periods * everyMs);
}
