/** The alarm of a report of harm: it goes out again and again until somebody takes the report up. */
import * as z from 'zod';
import { districtCode, referralId } from '../../kernel/ids.ts';
import { type Instant, instantSchema, plusDays, plusSeconds } from '../../kernel/instants.ts';
import type { Referral } from '../referrals/referral.ts';
import { harmSteps } from './harm-clock.ts';

export const harmAlarmSchema = z.object({
  referralId,
  districtCode,
  /** How often it has gone out for its step. */
  round: z.int().min(0),
  dueAt: instantSchema,
  /** What it reminds of; absent in alarms of earlier releases, which all wait for acceptance. */
  step: z.enum(harmSteps).optional(),
  version: z.int().min(1),
});
export type HarmAlarm = z.infer<typeof harmAlarmSchema>;

const nextAt = (at: Instant, minutes: number) => plusSeconds(at, minutes * 60);

/** The alarm of an outcome that is missing, where the one of the report itself has ended. */
export const newOutcomeAlarm = (
  { id, districtCode: code }: Pick<Referral, 'id' | 'districtCode'>,
  at: Instant,
  days: number,
): HarmAlarm => ({
  referralId: id,
  districtCode: code,
  round: 0,
  dueAt: plusDays(at, days),
  step: 'outcome',
  version: 1,
});

export const newAlarm = ({ id, districtCode: code, receivedAt }: Referral, minutes: number): HarmAlarm => ({
  referralId: id,
  districtCode: code,
  round: 0,
  dueAt: nextAt(receivedAt, minutes),
  version: 1,
});

/** It waits for somebody to take it up. */
export const isUnheard = ({ urgency, status }: Pick<Referral, 'urgency' | 'status'>) =>
  urgency === 'harm' && status === 'received';

/**
 * R-HA-04: Until a report of harm is taken up, it goes out again at any hour, every 15 minutes or as the district has set: first to
 * the members on duty, then to every district officer as well, by mail, duty phone and group robot each time.
 * @param takeUpBy right after which it goes out as well.
 * @returns the alarm as it is from now on.
 */
export function raised(alarm: HarmAlarm, now: Instant, minutes: number, takeUpBy: Instant): HarmAlarm {
  const next = nextAt(now, minutes);
  // One that is due just before the end of the hour waits for it: not twice within a minute.
  const late = plusSeconds(takeUpBy, 1);
  return {
    ...alarm,
    round: alarm.round + 1,
    dueAt: now < late && late <= plusSeconds(next, 60) ? late : next,
  };
}
