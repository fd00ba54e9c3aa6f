/** The alarm of a report of harm: it goes out again and again until somebody takes the report up. */
import * as z from 'zod';
import { districtCode, referralId } from '../../kernel/ids.ts';
import { type Instant, instantSchema, plusSeconds } from '../../kernel/instants.ts';
import type { Referral } from '../referrals/referral.ts';

export const harmAlarmSchema = z.object({
  referralId,
  districtCode,
  /** How often it has gone out since the report itself. */
  round: z.int().min(0),
  dueAt: instantSchema,
  version: z.int().min(1),
});
export type HarmAlarm = z.infer<typeof harmAlarmSchema>;

const nextAt = (at: Instant, minutes: number) => plusSeconds(at, minutes * 60);

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
 * @returns the alarm as it is from now on.
 */
export const raised = (alarm: HarmAlarm, now: Instant, minutes: number): HarmAlarm => ({
  ...alarm,
  round: alarm.round + 1,
  dueAt: nextAt(now, minutes),
});
