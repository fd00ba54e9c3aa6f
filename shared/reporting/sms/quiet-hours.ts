/** When nobody is woken by a text message. */
import type { Urgency } from '../../kernel/delivery.ts';
import {
  addDays,
  type CalendarDate,
  dateIn,
  type Instant,
  plusSeconds,
  startOfDate,
} from '../../kernel/instants.ts';

export interface QuietHours {
  /** The hour of the day at which it gets quiet, in Asia/Shanghai. */
  readonly quietFromHour: number;
  /** The hour at which it ends; the same hour for no quiet hours at all. */
  readonly quietUntilHour: number;
}

const atHour = (date: CalendarDate, hour: number) => plusSeconds(startOfDate(date), hour * 3600);

/** The quiet hours that begin on the date. */
const beginningOn = (date: CalendarDate, { quietFromHour, quietUntilHour }: QuietHours) => ({
  from: atHour(date, quietFromHour),
  until: atHour(quietUntilHour > quietFromHour ? date : addDays(date, 1), quietUntilHour),
});

/**
 * R-RE-63: In the quiet hours no text message is sent. It waits until their end and is never dropped; a report of harm does not
 * wait.
 * @returns the end of the quiet hours, `undefined` when it may be sent now.
 */
export function quietUntil(now: Instant, hours: QuietHours, urgency: Urgency): Instant | undefined {
  if (urgency === 'urgent' || hours.quietFromHour === hours.quietUntilHour) return undefined;
  const today = dateIn(now);
  return [addDays(today, -1), today]
    .map((date) => beginningOn(date, hours))
    .find(({ from, until }) => from <= now && now < until)?.until;
}
