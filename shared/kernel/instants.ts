/**
 * Rule 10: Every deadline, date, month and quarter is that of Asia/Shanghai, and every instant is stored in UTC. An instant is RFC
 * 3339 with milliseconds. The only file with `Date`: nothing here reads a clock, every function is given its instant.
 */
import * as z from 'zod';
import { patternText } from './field-rule.ts';

const DAY_MS = 86_400_000;
/** China has one offset all year, since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

export const instantSchema = z.iso
  .datetime()
  .brand<'Instant'>()
  .meta({ id: 'Instant', description: 'RFC 3339, UTC' });
export type Instant = z.infer<typeof instantSchema>;

export const dateSchema = z.iso.date().brand<'CalendarDate'>();
/** `YYYY-MM-DD` in Asia/Shanghai. */
export type CalendarDate = z.infer<typeof dateSchema>;

export const monthSchema = patternText(/^\d{4}-(0[1-9]|1[0-2])$/, 'month.invalid').brand<'Month'>();
/** `YYYY-MM` in Asia/Shanghai. */
export type Month = z.infer<typeof monthSchema>;

export const quarterSchema = patternText(/^\d{4}-Q[1-4]$/, 'period.invalid').brand<'Quarter'>();
/** `YYYY-Qn` in Asia/Shanghai. */
export type Quarter = z.infer<typeof quarterSchema>;

export type Period = Month | Quarter;

/** Half-open: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

export const instantOf = (epochMs: number) => new Date(epochMs).toISOString() as Instant;
export const epochMs = (instant: Instant) => Date.parse(instant);
export const epochSeconds = (instant: Instant) => Math.floor(epochMs(instant) / 1000);
export const plusSeconds = (instant: Instant, seconds: number) =>
  instantOf(epochMs(instant) + seconds * 1000);
export const plusDays = (instant: Instant, days: number) => instantOf(epochMs(instant) + days * DAY_MS);

/** Any RFC 3339 text, with whatever offset, as an instant. */
export const parseInstant = (text: string) => instantOf(Date.parse(text));

const shanghaiText = (instant: Instant) => new Date(epochMs(instant) + SHANGHAI_OFFSET_MS).toISOString();
export const dateIn = (instant: Instant) => shanghaiText(instant).slice(0, 10) as CalendarDate;
export const monthIn = (instant: Instant) => shanghaiText(instant).slice(0, 7) as Month;
/** `YYYY-MM-DD HH:mm` as people in Shanghai read it. */
export const wallClock = (instant: Instant) => shanghaiText(instant).slice(0, 16).replace('T', ' ');

/** Midnight in Shanghai at the beginning of the date. */
export const startOfDate = (date: CalendarDate) => instantOf(Date.parse(`${date}T00:00:00+08:00`));
/** The last millisecond of the date in Shanghai: what is due on a date is late after it. */
export const endOfDate = (date: CalendarDate) => instantOf(epochMs(startOfDate(date)) + DAY_MS - 1);
export const addDays = (date: CalendarDate, days: number) => dateIn(plusDays(startOfDate(date), days));

/** Whole days between two dates, negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate) =>
  Math.round((epochMs(startOfDate(to)) - epochMs(startOfDate(from))) / DAY_MS);

/** The month `count` months after this one; before it, when negative. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  const index = year * 12 + ordinal - 1 + count;
  return `${Math.floor(index / 12)}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}` as Month;
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonthsTo(date: CalendarDate, count: number): CalendarDate {
  const month = addMonths(date.slice(0, 7) as Month, count);
  const last = addDays(`${addMonths(month, 1)}-01` as CalendarDate, -1);
  const same = `${month}${date.slice(7)}` as CalendarDate;
  return same < last ? same : last;
}

export function quarterOf(month: Month): Quarter {
  const [year, ordinal = 1] = month.split('-').map(Number);
  return `${year}-Q${Math.ceil(ordinal / 3)}` as Quarter;
}

const firstMonthOf = (quarter: Quarter) =>
  `${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')}` as Month;

export const isQuarter = (period: Period): period is Quarter => period.includes('Q');

export const previousPeriod = <P extends Period>(period: P): P =>
  (isQuarter(period) ? quarterOf(addMonths(firstMonthOf(period), -3)) : addMonths(period as Month, -1)) as P;

/** A month's or a quarter's instants, from its first midnight to the next one's. */
export function intervalOf(period: Period): Interval {
  const first = isQuarter(period) ? firstMonthOf(period) : period;
  const next = addMonths(first, isQuarter(period) ? 3 : 1);
  return { from: startOfMonth(first), to: startOfMonth(next) };
}

/** The months of a period, one or three. */
export function monthsOf(period: Period): Month[] {
  if (!isQuarter(period)) return [period];
  const first = firstMonthOf(period);
  return [first, addMonths(first, 1), addMonths(first, 2)];
}

const startOfMonth = (month: Month) => startOfDate(`${month}-01` as CalendarDate);

export const isWithin = (instant: Instant, { from, to }: Interval) => instant >= from && instant < to;
