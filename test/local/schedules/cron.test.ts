import { describe, expect, it } from 'vitest';
import { nextTime } from '../../../local/schedules/next-time.ts';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';

const CASES: readonly (readonly [
  expression: string,
  zone: string,
  after: string,
  next: string | undefined,
])[] = [
  ['cron(0 6 1 * ? *)', SHANGHAI, '2026-10-31T21:59:59Z', '2026-10-31T22:00:00Z'],
  ['cron(0 6 1 * ? *)', SHANGHAI, '2026-10-31T22:00:00Z', '2026-11-30T22:00:00Z'],
  ['cron(0 6 1 1,4,7,10 ? *)', SHANGHAI, '2026-10-05T00:00:00Z', '2026-12-31T22:00:00Z'],
  ['cron(0/15 * * * ? *)', 'UTC', '2026-01-01T00:15:00Z', '2026-01-01T00:30:00Z'],
  ['cron(0 8-10/2 * * ? *)', 'UTC', '2026-01-01T08:00:00Z', '2026-01-01T10:00:00Z'],
  ['cron(0 0 L * ? *)', 'UTC', '2028-02-01T00:00:00Z', '2028-02-29T00:00:00Z'],
  ['cron(0 0 29 2 ? *)', 'UTC', '2026-01-01T00:00:00Z', '2028-02-29T00:00:00Z'],
  ['cron(0 9 ? * MON-FRI *)', SHANGHAI, '2026-11-27T01:00:00Z', '2026-11-30T01:00:00Z'],
  ['cron(0 9 ? * 2#1 *)', 'UTC', '2026-11-02T09:00:00Z', '2026-12-07T09:00:00Z'],
  ['cron(0 9 ? * 6L *)', 'UTC', '2026-11-01T00:00:00Z', '2026-11-27T09:00:00Z'],
  ['cron(0 0 15W * ? *)', 'UTC', '2026-08-01T00:00:00Z', '2026-08-14T00:00:00Z'],
  ['cron(0 0 1W * ? *)', 'UTC', '2026-07-31T12:00:00Z', '2026-08-03T00:00:00Z'],
  ['cron(0 0 LW * ? *)', 'UTC', '2026-10-01T00:00:00Z', '2026-10-30T00:00:00Z'],
  ['cron(0 0 1 JAN ? 2027)', 'UTC', '2026-06-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  ['cron(0 0 1 JAN ? 2026)', 'UTC', '2026-06-01T00:00:00Z', undefined],
  ['cron(30 2 8 3 ? *)', NEW_YORK, '2026-03-01T00:00:00Z', '2027-03-08T07:30:00Z'],
  ['cron(30 1 1 11 ? *)', NEW_YORK, '2026-10-30T00:00:00Z', '2026-11-01T05:30:00Z'],
  ['rate(5 minutes)', 'UTC', '2026-01-01T00:04:59Z', '2026-01-01T00:05:00Z'],
  ['rate(1 day)', SHANGHAI, '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'],
  ['at(2026-12-01T08:00:00)', SHANGHAI, '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
  ['at(2026-12-01T08:00:00)', SHANGHAI, '2026-12-01T00:00:00Z', undefined],
];

describe('nextTime', () => {
  it.each(CASES)('%s in %s after %s is %s', (expression, zone, after, next) => {
    expect(nextTime(expression, new Date(after), zone)).toEqual(next && new Date(next));
  });

  it.each([
    'cron(0 6 1 * *)',
    'cron(0 6 ? * ? *)',
    'cron(61 6 1 * ? *)',
    'cron(x 6 1 * ? *)',
    'every day',
    'rate(5 weeks)',
  ])('refuses %s', (expression) => {
    expect(() => nextTime(expression, new Date(), 'UTC')).toThrow();
  });
});
