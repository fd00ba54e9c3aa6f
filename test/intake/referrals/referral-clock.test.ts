import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Referral, Urgency } from '../../../shared/intake/referrals/referral.ts';
import { clockOf, dueInstants, noticesDue } from '../../../shared/intake/referrals/referral-clock.ts';
import { withNotices } from '../../../shared/intake/referrals/referral-rules.ts';
import {
  addDays,
  type CalendarDate,
  dateIn,
  endOfDate,
  type Instant,
  instantOf,
  plusSeconds,
  startOfDate,
} from '../../../shared/kernel/instants.ts';
import { isWorkingDay, workingDaysBetween } from '../../../shared/kernel/working-days.ts';
import { referralIn } from './referral-builders.ts';

const TERMS = {
  ...{ takeUpWorkingDays: 1, urgentTakeUpWorkingDays: 0, verifyWorkingDays: 5 },
  ...{ harmTakeUpHours: 1, harmReportHours: 24, harmOutcomeDays: 7 },
};
const at = (text: string) => new Date(`${text}+08:00`).toISOString() as Instant;
const morning = (date: string) => plusSeconds(startOfDate(date as CalendarDate), 5 * 3600);

describe('R-RF-10: a referral is due at the end of a working day of Shanghai', () => {
  it.each<[string, string, Urgency, string, string]>([
    ['an ordinary Tuesday', '2026-03-10T09:00:00', 'normal', '2026-03-11', '2026-03-17'],
    ['the first second of a day', '2026-03-10T00:00:00', 'normal', '2026-03-11', '2026-03-17'],
    ['the last second of a day', '2026-03-10T23:59:59', 'normal', '2026-03-11', '2026-03-17'],
    ['a Friday afternoon', '2026-03-13T16:30:00', 'normal', '2026-03-16', '2026-03-20'],
    ['a Saturday', '2026-03-14T10:00:00', 'normal', '2026-03-16', '2026-03-20'],
    ['the Friday before 清明', '2026-04-03T16:30:00', 'normal', '2026-04-07', '2026-04-13'],
    [
      'the Friday before 春节, to the make-up Saturday',
      '2026-02-13T16:30:00',
      'normal',
      '2026-02-14',
      '2026-02-27',
    ],
    [
      'the Wednesday before 国庆, over the make-up Saturday',
      '2026-09-30T16:30:00',
      'normal',
      '2026-10-08',
      '2026-10-13',
    ],
    ['the middle of 国庆', '2026-10-03T10:00:00', 'normal', '2026-10-08', '2026-10-13'],
    ['urgent, on a working day', '2026-03-10T17:30:00', 'urgent', '2026-03-10', '2026-03-17'],
    ['urgent, on a Saturday', '2026-03-14T10:00:00', 'urgent', '2026-03-16', '2026-03-20'],
    ['the eve of a make-up Sunday', '2026-09-19T10:00:00', 'normal', '2026-09-20', '2026-09-24'],
  ])('%s: %s, %s: taken up by %s, verified by %s', (_, received, urgency, takeUp, verify) => {
    expect(dueInstants(at(received), urgency, TERMS)).toEqual({
      takeUpBy: at(`${takeUp}T23:59:59.999`),
      verifyBy: at(`${verify}T23:59:59.999`),
    });
  });

  it('the second clock never ends before the first, whatever the district has set', () => {
    const terms = { ...TERMS, takeUpWorkingDays: 10, verifyWorkingDays: 1 };
    const { takeUpBy, verifyBy } = dueInstants(at('2026-03-10T09:00:00'), 'normal', terms);

    expect(verifyBy).toBe(takeUpBy);
  });

  const someInstant = fc
    .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') })
    .map(instantOf);
  const someTerms = fc.record({
    takeUpWorkingDays: fc.integer({ min: 0, max: 10 }),
    urgentTakeUpWorkingDays: fc.integer({ min: 0, max: 10 }),
    verifyWorkingDays: fc.integer({ min: 1, max: 60 }),
    harmTakeUpHours: fc.integer({ min: 1, max: 24 }),
    harmReportHours: fc.integer({ min: 1, max: 72 }),
    harmOutcomeDays: fc.integer({ min: 1, max: 90 }),
  });

  it('for any instant and any terms: as many working days as set, never in the past, later for what comes later', () => {
    fc.assert(
      fc.property(someInstant, fc.nat({ max: 30 * 86_400 }), someTerms, (received, seconds, terms) => {
        const { takeUpBy, verifyBy } = dueInstants(received, 'normal', terms);
        const [date, due] = [dateIn(received), dateIn(takeUpBy)];
        const isFree = terms.takeUpWorkingDays === 0 && !isWorkingDay(date);

        expect(isWorkingDay(due)).toBe(true);
        expect(workingDaysBetween(date, due)).toBe(isFree ? 1 : terms.takeUpWorkingDays);
        expect(takeUpBy).toBe(endOfDate(due));
        expect(takeUpBy >= received && verifyBy >= takeUpBy).toBe(true);
        const later = dueInstants(plusSeconds(received, seconds), 'normal', terms);
        expect(later.takeUpBy >= takeUpBy && later.verifyBy >= verifyBy).toBe(true);
      }),
    );
  });
});

describe('R-RF-11: the clock that runs', () => {
  it.each<[Referral['status'], string, string | undefined]>([
    ['received', '2026-10-07T23:59:59.999', 'takeUp inTime 2026-10-08'],
    ['received', '2026-10-08T00:00:00', 'takeUp dueToday 2026-10-08'],
    ['received', '2026-10-08T23:59:59.999', 'takeUp dueToday 2026-10-08'],
    ['received', '2026-10-09T00:00:00', 'takeUp overdue 2026-10-08'],
    ['takenUp', '2026-10-09T00:00:00', 'verify inTime 2026-10-13'],
    ['fileOpened', '2026-10-13T09:00:00', 'verify dueToday 2026-10-13'],
    ['linked', '2026-10-14T00:00:00', 'verify overdue 2026-10-13'],
    ['verified', '2026-10-20T00:00:00', undefined],
    ['declined', '2026-10-20T00:00:00', undefined],
    ['closed', '2026-10-20T00:00:00', undefined],
  ])('%s at %s: %s', (status, now, expected) => {
    const running = clockOf(referralIn(status), at(now));

    expect(running && `${running.clock} ${running.state} ${running.on}`).toBe(expected);
  });
});

const toldOn = (referral: Referral, date: string) =>
  noticesDue(referral, morning(date)).map(({ clock, stage }) => `${clock} ${stage}`);

describe('R-RF-12: what is notified in the morning', () => {
  it.each<[string, readonly string[]]>([
    ['2026-10-01', []],
    ['2026-10-07', []],
    ['2026-10-08', ['takeUp dueToday']],
    ['2026-10-09', ['takeUp overdue']],
    ['2026-10-10', ['takeUp overdue']],
    ['2026-10-13', ['takeUp overdue', 'verify dueToday']],
    ['2026-10-14', ['takeUp overdue', 'verify overdue']],
  ])('nobody having taken it up, on %s: %s', (date, expected) => {
    expect(toldOn(referralIn('received'), date)).toEqual(expected);
  });

  it('only the second clock is notified once a referral is taken up, and nothing once it has ended', () => {
    expect(toldOn(referralIn('takenUp'), '2026-10-09')).toEqual([]);
    expect(toldOn(referralIn('fileOpened'), '2026-10-14')).toEqual(['verify overdue']);
    expect(toldOn(referralIn('verified'), '2026-10-14')).toEqual([]);
  });

  it('each once, whichever mornings are run and however often; what is overdue by the first run after', () => {
    const mornings = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(mornings, (days) => {
        let referral: Referral = referralIn('received');
        const told: string[] = [];
        for (const day of days.toSorted((a, b) => a - b)) {
          const now = morning(addDays('2026-09-30' as CalendarDate, day));
          const notices = noticesDue(referral, now);
          told.push(...notices.map(({ clock, stage }) => `${clock} ${stage}`));
          referral = withNotices(referral, notices, now);
        }
        expect(new Set(told).size).toBe(told.length);
        const last = Math.max(...days);
        expect(told.includes('takeUp overdue')).toBe(last >= 9);
        expect(told.includes('verify overdue')).toBe(last >= 14);
      }),
    );
  });
});
