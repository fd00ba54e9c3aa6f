import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CalendarDate,
  dateIn,
  daysBetween,
  type Instant,
  instantOf,
  instantSchema,
  intervalOf,
  isWithin,
  type Month,
  monthIn,
  monthSchema,
  monthsOf,
  type Period,
  parseInstant,
  previousPeriod,
  type Quarter,
  quarterOf,
  quarterSchema,
  startOfDate,
  wallClock,
} from '../../shared/kernel/instants.ts';

const FIRST_MS = Date.parse('1992-01-01T00:00:00Z');
const LAST_MS = Date.parse('2199-12-31T00:00:00Z');
const instants = fc.integer({ min: FIRST_MS, max: LAST_MS }).map(instantOf);
const months = instants.map(monthIn);
const quarters = months.map(quarterOf);
const periods: fc.Arbitrary<Period> = fc.oneof(months, quarters);
const fewMonths = fc.integer({ min: -600, max: 600 });

describe('Rule 10: deadlines, months and quarters are those of Shanghai', () => {
  it.each([
    ['just before midnight', '2026-03-31T15:59:59.999Z', '2026-03-31', '2026-03', '2026-Q1'],
    ['at midnight', '2026-03-31T16:00:00.000Z', '2026-04-01', '2026-04', '2026-Q2'],
    ['just before the new year', '2026-12-31T15:59:59.999Z', '2026-12-31', '2026-12', '2026-Q4'],
    ['at the new year', '2026-12-31T16:00:00.000Z', '2027-01-01', '2027-01', '2027-Q1'],
    [
      'at midnight of UTC, eight in the morning',
      '2026-07-01T00:00:00.000Z',
      '2026-07-01',
      '2026-07',
      '2026-Q3',
    ],
    ['just before a leap day', '2028-02-28T15:59:59.999Z', '2028-02-28', '2028-02', '2028-Q1'],
    ['at the beginning of a leap day', '2028-02-28T16:00:00.000Z', '2028-02-29', '2028-02', '2028-Q1'],
  ])('%s', (_, instant, date, month, quarter) => {
    const at = instant as Instant;

    expect([dateIn(at), monthIn(at), quarterOf(monthIn(at))]).toEqual([date, month, quarter]);
  });

  it.each([
    ['2026-02', '2026-01-31T16:00:00.000Z', '2026-02-28T16:00:00.000Z'],
    ['2028-02', '2028-01-31T16:00:00.000Z', '2028-02-29T16:00:00.000Z'],
    ['2026-12', '2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    ['2026-Q1', '2025-12-31T16:00:00.000Z', '2026-03-31T16:00:00.000Z'],
    ['2026-Q4', '2026-09-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
  ])('%s lasts from its first midnight to the next one’s', (period, from, to) => {
    expect(intervalOf(period as Period)).toEqual({ from, to });
  });

  it('an interval holds its first instant and not its last', () => {
    const interval = intervalOf('2026-03' as Month);
    const held = [-1, 0, 1].map((ms) => isWithin(instantOf(Date.parse(interval.from) + ms), interval));
    const ended = [-1, 0].map((ms) => isWithin(instantOf(Date.parse(interval.to) + ms), interval));

    expect({ held, ended }).toEqual({ held: [false, true, true], ended: [true, false] });
  });

  it('every instant lies in the interval of its own month and quarter', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const month = monthIn(instant);
        return isWithin(instant, intervalOf(month)) && isWithin(instant, intervalOf(quarterOf(month)));
      }),
    );
  });

  it('periods follow one another without gap or overlap', () => {
    fc.assert(
      fc.property(periods, (period) => intervalOf(previousPeriod(period)).to === intervalOf(period).from),
    );
  });

  it('the three months of a quarter fill it', () => {
    fc.assert(
      fc.property(quarters, (quarter) => {
        const [first, second, third] = monthsOf(quarter).map(intervalOf);
        expect(monthsOf(quarter)).toHaveLength(3);
        expect([first!.from, first!.to, second!.to, third!.to]).toEqual([
          intervalOf(quarter).from,
          second!.from,
          third!.from,
          intervalOf(quarter).to,
        ]);
      }),
    );
  });

  it('the months of a month are itself', () => {
    expect(monthsOf('2026-03' as Month)).toEqual(['2026-03']);
  });
});

describe('counting', () => {
  it.each([
    ['2026-01', 1, '2026-02'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', -216, '2008-03'],
    ['2026-11', 14, '2028-01'],
    ['2026-05', 0, '2026-05'],
  ])('%s and %i months are %s', (month, count, expected) => {
    expect(addMonths(month as Month, count)).toBe(expected);
  });

  it('months are added in any order with the same result, and stay months', () => {
    fc.assert(
      fc.property(months, fewMonths, fewMonths, (month, a, b) => {
        expect(addMonths(addMonths(month, a), b)).toBe(addMonths(month, a + b));
        expect(monthSchema.safeParse(addMonths(month, a)).success).toBe(true);
      }),
    );
  });

  it('days between a date and the date n days on are n', () => {
    fc.assert(
      fc.property(instants.map(dateIn), fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('Rule 10: a date begins at its own midnight: the millisecond before belongs to the day before', () => {
    fc.assert(
      fc.property(instants.map(dateIn), (date) => {
        const start = startOfDate(date);
        expect(dateIn(start)).toBe(date);
        expect(dateIn(instantOf(Date.parse(start) - 1))).toBe(addDays(date, -1));
      }),
    );
  });

  it.each([
    ['2026-01', '2025-12'],
    ['2026-Q1', '2025-Q4'],
    ['2026-Q3', '2026-Q2'],
    ['2026-04', '2026-03'],
  ])('before %s comes %s', (period, before) => {
    expect(previousPeriod(period as Period)).toBe(before);
  });

  it.each([
    ['2026-01', '2026-Q1'],
    ['2026-03', '2026-Q1'],
    ['2026-04', '2026-Q2'],
    ['2026-12', '2026-Q4'],
  ])('%s is in %s', (month, quarter) => {
    expect(quarterOf(month as Month)).toBe(quarter as Quarter);
  });
});

describe('as text', () => {
  it('instants sort as text in the order of time', () => {
    fc.assert(
      fc.property(
        instants,
        instants,
        (a, b) => a < b === Date.parse(a) < Date.parse(b) && instantSchema.safeParse(a).success,
      ),
    );
  });

  it.each([
    ['2026-03-01T08:00:00+08:00', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T00:00:00Z', '2026-03-01T00:00:00.000Z'],
    ['2026-02-28T19:30:00.5-04:30', '2026-03-01T00:00:00.500Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it('Rule 10: people read the wall clock of Shanghai', () => {
    expect(wallClock('2026-03-01T16:05:59.999Z' as Instant)).toBe('2026-03-02 00:05');
    expect(startOfDate('2026-03-02' as CalendarDate)).toBe('2026-03-01T16:00:00.000Z');
  });

  it.each(['2026-13', '2026-00', '2026-3', '26-03', '2026-03-01', '2026/03', '', ' 2026-03', '2026-Q1'])(
    '“%s” is no month',
    (text) => {
      const result = monthSchema.safeParse(text);

      expect(result.error?.issues).toMatchObject([{ params: { code: 'month.invalid' } }]);
    },
  );

  it.each(['2026-Q0', '2026-Q5', '2026Q1', '2026-q1', '2026-01', ''])('“%s” is no quarter', (text) => {
    expect(quarterSchema.safeParse(text).success).toBe(false);
  });
});
