/** The scheduled function of every morning: what a new day changes by itself, in every district. */
import * as z from 'zod';
import { DISTRICTS } from '../../shared/kernel/regions.ts';
import { log } from '../http/log.ts';
import { scheduledAtSchema } from '../http/scheduled.ts';
import { endPauses } from './end-pauses.ts';
import { eraseExpiredChildren } from './erase-expired.ts';
import { eraseExpiredVolunteers } from './erase-leavers.ts';
import { eraseEndedReferrals } from './erase-referral.ts';
import { escalateWithdrawals } from './escalate-withdrawals.ts';
import { type DailyStep, runDay } from './run-day.ts';
import { wakeErasures } from './wake-erasures.ts';
import { watchReferrals } from './watch-referrals.ts';
import { watchVetting } from './watch-vetting.ts';

const eventSchema = z.object({ schedule: z.literal('daily'), scheduledAt: scheduledAtSchema });

/** In this order, for each district. */
const STEPS = {
  endPauses,
  watchVetting,
  escalateWithdrawals,
  watchReferrals,
  eraseExpiredChildren,
  eraseExpiredVolunteers,
  eraseEndedReferrals,
  wakeErasures,
} as const satisfies Record<string, DailyStep>;

export const handler = async (event: unknown): Promise<{ done: Record<keyof typeof STEPS, number> }> => {
  const { scheduledAt } = eventSchema.parse(event);
  const districts = DISTRICTS.map(({ code }) => code);
  const done = await runDay(STEPS, districts, scheduledAt);
  log.info('day done', { scheduledAt, done });
  return { done };
};
