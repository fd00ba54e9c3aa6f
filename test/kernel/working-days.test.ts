import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, dateSchema } from '../../shared/kernel/instants.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../shared/kernel/working-days.ts';

const on = (text: string) => dateSchema.parse(text);

describe('a working day', () => {
  test.each([
    ['2026-09-30', true, 'Wednesday before 国庆'],
    ['2026-10-01', false, '国庆, a Thursday'],
    ['2026-10-07', false, 'the last of 国庆, a Wednesday'],
    ['2026-10-08', true, 'Thursday after 国庆'],
    ['2026-10-10', true, 'a Saturday that makes up for 国庆'],
    ['2026-10-11', false, 'an ordinary Sunday'],
    ['2026-09-20', true, 'a Sunday that makes up for 国庆'],
    ['2026-02-14', true, 'a Saturday that makes up for 春节'],
    ['2026-02-15', false, 'the first of 春节, a Sunday'],
    ['2026-02-23', false, 'the last of 春节, a Monday'],
    ['2026-02-24', true, 'Tuesday after 春节'],
    ['2026-02-28', true, 'a Saturday that makes up for 春节'],
    ['2026-03-07', false, 'an ordinary Saturday'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(on(date))).toBe(expected);
  });

  test('in a year without published data only weekends are free', () => {
    expect(isWorkingDay(on('2099-10-01'))).toBe(true);
    expect(isWorkingDay(on('2099-10-03'))).toBe(false);
  });
});

describe('counting working days', () => {
  test.each([
    ['2026-09-30', 1, '2026-10-08', 'over 国庆'],
    ['2026-09-30', 5, '2026-10-13', 'with the make-up Saturday 10 October'],
    ['2026-09-30', 10, '2026-10-20', 'ten days from the eve of 国庆'],
    ['2026-02-13', 1, '2026-02-14', 'Friday to the make-up Saturday'],
    ['2026-02-13', 2, '2026-02-24', 'over 春节'],
    ['2026-02-13', 6, '2026-02-28', 'to the make-up Saturday after it'],
    ['2026-03-06', 1, '2026-03-09', 'Friday to Monday'],
    ['2026-03-07', 1, '2026-03-09', 'Saturday to Monday'],
    ['2026-03-09', 0, '2026-03-09', 'no day from a working day'],
    ['2026-03-07', 0, '2026-03-09', 'no day from a Saturday'],
    ['2025-12-31', 1, '2026-01-04', 'over the year’s end, to a make-up Sunday'],
  ])('from %s %i on: %s (%s)', (from, count, expected) => {
    expect(addWorkingDays(on(from), count)).toBe(expected);
  });

  test.each([
    ['2026-09-30', '2026-10-07', 0],
    ['2026-09-30', '2026-10-08', 1],
    ['2026-10-08', '2026-09-30', -1],
    ['2026-10-08', '2026-10-08', 0],
    ['2026-02-13', '2026-02-28', 6],
  ])('between %s and %s: %i', (from, to, expected) => {
    expect(workingDaysBetween(on(from), on(to))).toBe(expected);
  });

  test('a day so many working days ahead is a working day, so many away, and no earlier day is', () => {
    const dates = fc
      .integer({ min: 0, max: 4_000 })
      .map((days) => addDays('2020-01-01' as CalendarDate, days));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const due = addWorkingDays(from, count);
        expect(isWorkingDay(due)).toBe(true);
        expect(workingDaysBetween(from, due)).toBe(count);
        expect(workingDaysBetween(from, addDays(due, -1))).toBe(count - 1);
      }),
    );
  });
});
