/** The scheduled function of every morning: what a new day changes by itself, in every district. */
import * as z from 'zod';
import { DISTRICTS } from '../../shared/kernel/regions.ts';
import type { DailyStep } from '../casework/daily-step.ts';
import { log } from '../http/log.ts';
import { scheduledAtSchema } from '../http/scheduled.ts';
import { askAtFourteen } from '../intake/consents/fourteenth-birthdays.ts';
import { wakeErasures } from '../intake/erasure/erasure-restart.ts';
import { eraseExpiredChildren } from '../intake/erasure/expired-children.ts';
import { eraseExpiredVolunteers } from '../intake/erasure/expired-volunteers.ts';
import { eraseEndedReferrals } from '../intake/referrals/expired-referrals.ts';
import { watchReferrals } from '../intake/referrals/referral-reminders.ts';
import { reviewFiles } from '../intake/reviews/file-reviews.ts';
import { watchDataRequests } from '../intake/rights/data-request-reminders.ts';
import { endPauses } from '../intake/volunteers/ended-pauses.ts';
import { watchVetting } from '../intake/volunteers/vetting-reminders.ts';
import { escalateWithdrawals } from '../intake/withdrawals/withdrawal-reminders.ts';
import { expireChanges } from '../office/changes/expired-changes.ts';
import { deleteFeedback, remindOfFeedback } from '../office/feedback/daily-feedback.ts';
import { watchYearlyDuty } from '../reporting/data-reports/duty-reminders.ts';
import { reportFailures } from '../reporting/deliveries/failure-report.ts';
import { sendMorning } from '../reporting/deliveries/morning-round.ts';
import { runDay } from './run-steps.ts';

const eventSchema = z.object({ schedule: z.literal('daily'), scheduledAt: scheduledAtSchema });

/** In this order, for each district. */
const STEPS = {
  endPauses,
  watchVetting,
  askAtFourteen,
  escalateWithdrawals,
  watchReferrals,
  reviewFiles,
  eraseExpiredChildren,
  eraseExpiredVolunteers,
  eraseEndedReferrals,
  wakeErasures,
  expireChanges,
  remindOfFeedback,
  deleteFeedback,
  watchYearlyDuty,
  watchDataRequests,
  reportFailures,
  sendMorning,
} as const satisfies Record<string, DailyStep>;

export const handler = async (event: unknown): Promise<{ done: Record<keyof typeof STEPS, number> }> => {
  const { scheduledAt } = eventSchema.parse(event);
  const districts = DISTRICTS.map(({ code }) => code);
  const done = await runDay(STEPS, districts, scheduledAt);
  log.info('day done', { scheduledAt, done });
  return { done };
};
