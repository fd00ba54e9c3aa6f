/** When a schedule comes next: `cron(…)`, `rate(…)` or `at(…)`. */
import { nextCronTime, parseCron } from './cron.ts';
import { instantOf } from './zoned-time.ts';

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function nextAt(expression: string, after: Date, timeZone: string): Date | undefined {
  const [, year, month, day, hour, minute] =
    /^at\((\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?\)$/.exec(expression)?.map(Number) ?? [];
  if (year === undefined) throw new Error(`"${expression}" is not an EventBridge schedule expression.`);
  const local = { year, month: month ?? 1, day: day ?? 1, hour: hour ?? 0, minute: minute ?? 0 };
  const instant = instantOf(local, timeZone);
  return instant && instant > after ? instant : undefined;
}

/** Rates are counted from the epoch, so that a restart does not shift them. */
export function nextTime(expression: string, after: Date, timeZone: string): Date | undefined {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const unitMs = UNIT_MS[unit];
  if (unitMs) {
    const every = Number(count) * unitMs;
    return new Date((Math.floor(after.getTime() / every) + 1) * every);
  }
  if (expression.startsWith('cron(')) return nextCronTime(parseCron(expression), after, timeZone);
  return nextAt(expression, after, timeZone);
}
