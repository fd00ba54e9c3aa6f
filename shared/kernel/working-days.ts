/**
 * Working days (工作日), in which the programme's clocks count: Monday to Friday without public holidays, and the
 * Saturdays and Sundays that make up for a holiday (调休). The State Council publishes them in the autumn for the year
 * after; a year without published data has its weekends only, so a deadline in it may come out a few days early.
 */
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type CalendarDate, daysBetween } from './instants.ts';

const { holidays, workdays }: Record<'holidays' | 'workdays', Record<string, string>> = calendar;
const SOME_MONDAY = '2024-01-01' as CalendarDate;

const isWeekend = (date: CalendarDate) => ((daysBetween(SOME_MONDAY, date) % 7) + 7) % 7 > 4;

export const isWorkingDay = (date: CalendarDate) =>
  date in workdays || !(isWeekend(date) || date in holidays);

/**
 * The day on which `count` working days (0 or more) have passed since `date`, which itself is not counted: something
 * filed on a Friday and due within 1 working day is due on Monday. With 0, `date` or the next working day after it.
 */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  let day = count > 0 ? date : addDays(date, -1);
  for (let left = Math.max(count, 1); left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
