import { describe, expect, it } from 'vitest';
import { checkBirthMonth, checkBirthYear } from '../../../shared/intake/children/birth-month.ts';
import type { Instant, Month } from '../../../shared/kernel/instants.ts';

/** The last millisecond of March and the first of April, in Shanghai. */
const LAST_OF_MARCH = '2026-03-31T15:59:59.999Z' as Instant;
const FIRST_OF_APRIL = '2026-03-31T16:00:00.000Z' as Instant;

describe('R-IN-01: a child was born by this month and is under 18; the month of the 18th birthday still counts', () => {
  it.each([
    ['next month', '2026-04', LAST_OF_MARCH, 'birthMonth.future'],
    ['next month, once it has begun', '2026-04', FIRST_OF_APRIL, undefined],
    ['this month', '2026-03', LAST_OF_MARCH, undefined],
    ['a month after turning 17', '2009-02', LAST_OF_MARCH, undefined],
    ['18 this month', '2008-03', LAST_OF_MARCH, undefined],
    ['18 last month', '2008-02', LAST_OF_MARCH, 'birthMonth.notMinor'],
    ['18 this month, once the next has begun', '2008-03', FIRST_OF_APRIL, 'birthMonth.notMinor'],
    ['a hundred years ago', '1926-03', LAST_OF_MARCH, 'birthMonth.notMinor'],
  ])('%s', (_, month, now, fault) => {
    expect(checkBirthMonth(month as Month, now)).toBe(fault);
  });
});

describe('R-IN-02: a volunteer turns 18 this year at the latest', () => {
  it.each([
    ['turns 19 this year', 2007, LAST_OF_MARCH, undefined],
    ['turns 18 this year', 2008, LAST_OF_MARCH, undefined],
    ['turns 17 this year', 2009, LAST_OF_MARCH, 'birthYear.range'],
    ['turns 18 in the year that ends now', 2009, '2026-12-31T15:59:59.999Z' as Instant, 'birthYear.range'],
    ['turns 18 in the year that begins now', 2009, '2026-12-31T16:00:00.000Z' as Instant, undefined],
  ])('%s', (_, year, now, fault) => {
    expect(checkBirthYear(year, now)).toBe(fault);
  });
});
