/** What the schedules make on the first day after a month: its digest, and that of the quarter that it ends. */
import {
  addMonths,
  type CalendarDate,
  type Instant,
  type Month,
  plusSeconds,
  quarterOf,
  startOfDate,
} from '../../shared/kernel/instants.ts';
import type { Cloud } from '../cloud.ts';

const SIX_IN_THE_MORNING_SECONDS = 6 * 3600;

async function run(cloud: Cloud, schedule: string, at: Instant): Promise<void> {
  const ran = await cloud.runSchedule(schedule, at);
  if (!ran.ok) throw new Error(`${schedule} at ${at} failed: ${ran.message}`);
}

/** Nothing where that day is still to come: the schedule itself will run. */
export async function makeDigests(cloud: Cloud, month: Month, now: Instant): Promise<void> {
  const next = addMonths(month, 1);
  const at = plusSeconds(startOfDate(`${next}-01` as CalendarDate), SIX_IN_THE_MORNING_SECONDS);
  if (at > now) return;
  await run(cloud, 'monthly-digest', at);
  if (quarterOf(next) !== quarterOf(month)) await run(cloud, 'quarterly-digest', at);
  await cloud.idle();
}
