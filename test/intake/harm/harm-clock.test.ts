import { describe, expect, it } from 'vitest';
import { dueOf, harmStepOf, rhythmOf, roundAt } from '../../../shared/intake/harm/harm-clock.ts';
import { dueInstants } from '../../../shared/intake/referrals/referral-clock.ts';
import { type Instant, instantOf } from '../../../shared/kernel/instants.ts';
import { referralIn } from '../referrals/referral-builders.ts';

const TERMS = {
  ...{ takeUpWorkingDays: 1, urgentTakeUpWorkingDays: 0, verifyWorkingDays: 5 },
  ...{ harmTakeUpHours: 1, harmReportHours: 24, harmOutcomeDays: 7 },
};
const at = (text: string) => instantOf(Date.parse(`${text}+08:00`));
const report = { id: 'r', authority: 'police', at: at('2026-02-17T09:00:00'), by: '李主任' } as const;
const recorded = { ...report, recordedAt: report.at, recordedBy: 'somebody' };
const harm = { urgency: 'harm', receivedAt: at('2026-02-17T08:00:00') };

describe('R-HA-20: a report of harm', () => {
  it.each([
    [
      'on the first day of the Spring Festival',
      '2026-02-17T08:00:00',
      '2026-02-17T09:00:00',
      '2026-02-18T08:00:00',
    ],
    ['at night', '2026-03-10T23:30:00', '2026-03-11T00:30:00', '2026-03-11T23:30:00'],
    ['on a Saturday', '2026-03-14T10:00:00', '2026-03-14T11:00:00', '2026-03-15T10:00:00'],
  ])('%s is due by the hour', (_, received, takeUpBy, reportOutsideBy) => {
    expect(dueInstants(at(received), 'harm', TERMS)).toMatchObject({
      takeUpBy: at(takeUpBy),
      reportOutsideBy: at(reportOutsideBy),
    });
  });

  it('is due as the district has set', () => {
    const terms = { ...TERMS, harmTakeUpHours: 3, harmReportHours: 6 };

    expect(dueInstants(at('2026-02-17T08:00:00'), 'harm', terms)).toMatchObject({
      takeUpBy: at('2026-02-17T11:00:00'),
      reportOutsideBy: at('2026-02-17T14:00:00'),
    });
  });
});

describe('what a report of harm waits for', () => {
  it.each([
    ['acceptance', referralIn('received', harm), 'takeUp'],
    ['the outside report', referralIn('takenUp', harm), 'outsideReport'],
    ['the outcome', referralIn('takenUp', { ...harm, outsideReports: [recorded] }), 'outcome'],
    [
      'the outcome, completed or not',
      referralIn('verified', { ...harm, outsideReports: [recorded] }),
      'outcome',
    ],
    [
      'nothing with an outcome',
      referralIn('takenUp', { ...harm, outsideReports: [{ ...recorded, outcome: '已立案' }] }),
      undefined,
    ],
    [
      'nothing where the reason is written',
      referralIn('takenUp', { ...harm, noOutsideReport: { reason: '误报', at: report.at, by: 'x' } }),
      undefined,
    ],
    ['nothing that an earlier release has completed', referralIn('declined', harm), undefined],
    ['nothing once erased', referralIn('takenUp', { ...harm, erasedAt: report.at }), undefined],
    ['nothing where it is no harm', referralIn('received', { urgency: 'urgent' }), undefined],
  ] as const)('%s', (_, referral, step) => {
    expect(harmStepOf(referral)).toBe(step);
  });
});

describe('R-HA-21: reminders of the outside report', () => {
  const rhythm = rhythmOf(referralIn('takenUp', harm), 'outsideReport', TERMS);
  it.each([
    ['2026-02-17T19:59:59', 0],
    ['2026-02-17T20:00:00', 1],
    ['2026-02-18T07:59:59', 1],
    ['2026-02-18T08:00:00', 2],
    ['2026-02-19T08:00:00', 3],
  ])('at %s: %i', (now, count) => {
    expect(roundAt(rhythm, at(now))).toBe(count);
  });

  it('are due when they are counted', () => {
    const rounds = [1, 2, 3, 9];

    expect(rounds.map((round) => roundAt(rhythm, dueOf(rhythm, round)))).toEqual(rounds);
    const before = (round: number) => instantOf(Date.parse(dueOf(rhythm, round)) - 1) as Instant;
    expect(rounds.map((round) => roundAt(rhythm, before(round)))).toEqual(rounds.map((round) => round - 1));
  });

  it('of an outcome come every seven days', () => {
    const weekly = rhythmOf(referralIn('takenUp', { ...harm, outsideReports: [recorded] }), 'outcome', TERMS);

    expect(dueOf(weekly, 1)).toBe(at('2026-02-24T09:00:00'));
    expect(roundAt(weekly, at('2026-02-24T08:59:59'))).toBe(0);
  });
});
