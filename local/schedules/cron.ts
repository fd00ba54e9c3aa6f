/** EventBridge's cron: `cron(minutes hours day-of-month month day-of-week year)`, with `? L W #`, names, lists, ranges, steps. */
import { daysInMonth, instantOf, localTime, weekdayOf } from './zoned-time.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const MINUTE: Field = { from: 0, to: 59 };
const HOUR: Field = { from: 0, to: 23 };
const DAY: Field = { from: 1, to: 31 };
const MONTH: Field = { from: 1, to: 12, names: MONTHS };
const WEEKDAY: Field = { from: 1, to: 7, names: WEEKDAYS };
const YEAR: Field = { from: 1970, to: 2199 };

export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  readonly isDay: (year: number, month: number, day: number) => boolean;
}

function numberIn(text: string, field: Field): number {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? named + 1 : Number(text);
  if (!Number.isInteger(value) || value < field.from || value > field.to)
    throw new Error(`"${text}" is not within ${field.from}–${field.to}`);
  return value;
}

/** `5`, `1-5`, `*`, `0/15`, `1-10/2` and lists of these. */
function parseField(text: string, field: Field): number[] {
  const found = text.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/');
    const [first = '', last] = range.split('-');
    const isAll = range === '*' || range === '?';
    const from = isAll ? field.from : numberIn(first, field);
    const open = isAll || step !== undefined ? field.to : from;
    const to = last === undefined ? open : numberIn(last, field);
    const by = step === undefined ? 1 : numberIn(step, { from: 1, to: field.to });
    return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/** `15W`: the working day nearest to the 15th, within its month. */
function nearestWorkingDay(year: number, month: number, day: number): number {
  const length = daysInMonth(year, month);
  const near = [0, -1, 1, -2, 2].map((shift) => Math.min(day, length) + shift);
  return (
    near.find((one) => one >= 1 && one <= length && ![1, 7].includes(weekdayOf(year, month, one))) ?? day
  );
}

function dayOfMonthTest(text: string): Cron['isDay'] {
  if (text === 'L') return (year, month, day) => day === daysInMonth(year, month);
  if (text === 'LW')
    return (year, month, day) => day === nearestWorkingDay(year, month, daysInMonth(year, month));
  if (text.endsWith('W')) {
    const wanted = numberIn(text.slice(0, -1), DAY);
    return (year, month, day) => day === nearestWorkingDay(year, month, wanted);
  }
  const days = new Set(parseField(text, DAY));
  return (_year, _month, day) => days.has(day);
}

function weekdayTest(text: string): Cron['isDay'] {
  const [weekday = '', nth] = text.split('#');
  if (nth !== undefined) {
    const wanted = numberIn(weekday, WEEKDAY);
    return (year, month, day) => weekdayOf(year, month, day) === wanted && Math.ceil(day / 7) === Number(nth);
  }
  if (text.length > 1 && text.endsWith('L')) {
    const wanted = numberIn(text.slice(0, -1), WEEKDAY);
    return (year, month, day) => weekdayOf(year, month, day) === wanted && day > daysInMonth(year, month) - 7;
  }
  const weekdays = new Set(parseField(text === 'L' ? '7' : text, WEEKDAY));
  return (year, month, day) => weekdays.has(weekdayOf(year, month, day));
}

export function parseCron(expression: string): Cron {
  const fields = /^cron\((.+)\)$/.exec(expression.trim())?.[1]?.trim().split(/\s+/) ?? [];
  const [minutes = '', hours = '', days = '', months = '', weekdays = '', years = ''] = fields;
  if (fields.length !== 6 || (days === '?') === (weekdays === '?'))
    throw new Error(`"${expression}" is not an EventBridge cron expression.`);
  return {
    minutes: parseField(minutes, MINUTE),
    hours: parseField(hours, HOUR),
    months: new Set(parseField(months, MONTH)),
    years: new Set(parseField(years, YEAR)),
    isDay: days === '?' ? weekdayTest(weekdays) : dayOfMonthTest(days),
  };
}

const LOOK_AHEAD_DAYS = 366 * 9;

/** The first time strictly after `after`, undefined when there is none within nine years. */
export function nextCronTime(cron: Cron, after: Date, timeZone: string): Date | undefined {
  const start = localTime(after, timeZone);
  for (let ahead = 0; ahead < LOOK_AHEAD_DAYS; ahead += 1) {
    const date = new Date(Date.UTC(start.year, start.month - 1, start.day + ahead));
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    if (!cron.years.has(year) || !cron.months.has(month) || !cron.isDay(year, month, day)) continue;
    for (const hour of cron.hours)
      for (const minute of cron.minutes) {
        const instant = instantOf({ year, month, day, hour, minute }, timeZone);
        if (instant && instant > after) return instant;
      }
  }
  return undefined;
}
