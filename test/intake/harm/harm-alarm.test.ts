import { describe, expect, it } from 'vitest';
import { harmAlarmSchema, isUnheard, raised } from '../../../shared/intake/harm/harm-alarm.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';

const at = (text: string) => instantOf(Date.parse(text));
const ALARM = harmAlarmSchema.parse({
  ...{ referralId: 'r1', districtCode: '320404', round: 0, version: 1 },
  dueAt: '2026-10-03T15:45:00.000Z',
});

describe('R-HA-04: the alarm of a report', () => {
  it('goes out again so many minutes after it has gone out, also when that was late', () => {
    expect(raised(ALARM, at('2026-10-03T15:47:00Z'), 15, at('2026-10-03T15:00:00Z'))).toMatchObject({
      round: 1,
      dueAt: '2026-10-03T16:02:00.000Z',
    });
  });

  it('R-HA-20: goes out right after the hour in which it was to be accepted', () => {
    const next = raised(ALARM, at('2026-10-03T15:47:00Z'), 30, at('2026-10-03T16:00:00Z'));

    expect(next.dueAt).toBe('2026-10-03T16:00:01.000Z');
  });

  it.each([
    ['harm', 'received', true],
    ['harm', 'takenUp', false],
    ['harm', 'declined', false],
    ['urgent', 'received', false],
  ] as const)('of what is %s and %s: %s', (urgency, status, expected) => {
    expect(isUnheard({ urgency, status })).toBe(expected);
  });
});
