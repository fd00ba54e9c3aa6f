import { describe, expect, it } from 'vitest';
import { type Instant, wallClock } from '../../../shared/kernel/instants.ts';
import { quietUntil } from '../../../shared/reporting/sms/quiet-hours.ts';

const NIGHT = { quietFromHour: 21, quietUntilHour: 8 };
const at = (shanghai: string) => new Date(`${shanghai}+08:00`).toISOString() as Instant;
const until = (shanghai: string, hours = NIGHT) => {
  const end = quietUntil(at(shanghai), hours, 'bulk');
  return end && wallClock(end);
};

describe('R-RE-63: a text message waits for the end of the quiet hours', () => {
  it.each([
    ['2026-03-10T20:59:59.999', undefined],
    ['2026-03-10T21:00:00', '2026-03-11 08:00'],
    ['2026-03-10T23:59:59.999', '2026-03-11 08:00'],
    ['2026-03-11T00:00:00', '2026-03-11 08:00'],
    ['2026-03-11T07:59:59.999', '2026-03-11 08:00'],
    ['2026-03-11T08:00:00', undefined],
    ['2026-12-31T22:00:00', '2027-01-01 08:00'],
    ['2028-02-28T22:00:00', '2028-02-29 08:00'],
  ])('over midnight: at %s until %s', (now, end) => {
    expect(until(now)).toBe(end);
  });

  it.each([
    // New York’s and Europe’s clocks change in these nights; Shanghai’s do not.
    ['2026-03-07T23:30:00', '2026-03-08 08:00'],
    ['2026-03-28T23:30:00', '2026-03-29 08:00'],
    ['2026-10-31T23:30:00', '2026-11-01 08:00'],
  ])('in a night in which other clocks change: at %s until %s', (now, end) => {
    expect(until(now)).toBe(end);
  });

  it.each([
    [{ quietFromHour: 12, quietUntilHour: 14 }, '2026-03-10T11:59:59', undefined],
    [{ quietFromHour: 12, quietUntilHour: 14 }, '2026-03-10T12:00:00', '2026-03-10 14:00'],
    [{ quietFromHour: 12, quietUntilHour: 14 }, '2026-03-10T14:00:00', undefined],
    [{ quietFromHour: 0, quietUntilHour: 7 }, '2026-03-10T06:59:59', '2026-03-10 07:00'],
    [{ quietFromHour: 0, quietUntilHour: 7 }, '2026-03-10T23:59:59', undefined],
    [{ quietFromHour: 8, quietUntilHour: 8 }, '2026-03-10T08:00:00', undefined],
  ])('%j: at %s until %s', (hours, now, end) => {
    expect(until(now, hours)).toBe(end);
  });

  it('but not a report of harm', () => {
    expect(quietUntil(at('2026-03-10T23:00:00'), NIGHT, 'urgent')).toBeUndefined();
  });
});
