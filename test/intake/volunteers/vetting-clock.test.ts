import { describe, expect, it } from 'vitest';
import {
  hasLapsed,
  lapseNoticeDue,
  vettingNoticeDue,
  vettingStage,
} from '../../../shared/intake/volunteers/vetting-clock.ts';
import { type VettingStage, volunteerStatuses } from '../../../shared/intake/volunteers/volunteer.ts';
import { isVetted } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import { addDays, type CalendarDate } from '../../../shared/kernel/instants.ts';
import { volunteer } from '../../builders.ts';

const CLOCK = { firstWarningDays: 60, lastWarningDays: 14 };
const UNTIL = '2027-03-01' as CalendarDate;
const check = (name: string, change: object = {}) => ({
  check: name,
  result: 'passed',
  on: '2026-03-01',
  validUntil: '2028-03-01',
  ...change,
});
/** Her record ends first. */
const hers = (change: Record<string, unknown> = {}) =>
  volunteer({
    vettings: [check('identity'), check('record', { validUntil: UNTIL }), check('interview')],
    ...change,
  });

describe('R-VO-10, R-VO-11: days to the last day of the check that ends first', () => {
  const rows: [number, VettingStage | undefined][] = [
    [61, undefined],
    [60, 'ending'],
    [15, 'ending'],
    [14, 'endingSoon'],
    [0, 'endingSoon'],
    [-1, 'lapsed'],
    [-400, 'lapsed'],
  ];
  it.each(rows)('%i: %s', (days, stage) => {
    const today = addDays(UNTIL, -days);

    expect(vettingStage(hers(), today, CLOCK)).toBe(stage);
    expect(hasLapsed(hers(), today)).toBe(stage === 'lapsed');
    expect(isVetted(hers(), today)).toBe(stage !== 'lapsed');
  });

  it('as many days ahead as the district has set', () => {
    const clock = { firstWarningDays: 30, lastWarningDays: 7 };

    expect([31, 30, 8, 7].map((days) => vettingStage(hers(), addDays(UNTIL, -days), clock))).toEqual([
      undefined,
      'ending',
      'ending',
      'endingSoon',
    ]);
  });
});

describe('R-VO-10: lapsed before its time', () => {
  const today = '2026-06-01' as CalendarDate;

  it.each([
    [
      'a required check failed',
      [check('identity'), check('record', { result: 'failed' }), check('interview')],
    ],
    ['a required check is missing', [check('identity'), check('interview')]],
  ])('when %s', (_, vettings) => {
    expect(vettingStage(hers({ vettings }), today, CLOCK)).toBe('lapsed');
    expect(lapseNoticeDue(hers({ vettings }), today)).toEqual({ stage: 'lapsed' });
  });

  it('not by training', () => {
    const { vettings } = hers();
    const training = check('training', { result: 'failed', validUntil: '2026-05-01' });

    expect(vettingStage(hers({ vettings: [...vettings, training] }), today, CLOCK)).toBeUndefined();
  });
});

describe('R-VO-11: each warning is sent once', () => {
  const day = addDays(UNTIL, -10);
  const notice = { stage: 'endingSoon', validUntil: UNTIL } as const;

  it('a notice of the same last day is not sent again', () => {
    expect(vettingNoticeDue(hers(), day, CLOCK)).toEqual(notice);
    expect(vettingNoticeDue(hers({ vettingNotice: notice }), day, CLOCK)).toBeUndefined();
  });

  it('the next stage and another last day are', () => {
    const first = hers({ vettingNotice: { ...notice, stage: 'ending' } });
    const ofLastYear = hers({ vettingNotice: { ...notice, validUntil: '2026-03-01' } });

    expect(vettingNoticeDue(first, day, CLOCK)).toEqual(notice);
    expect(vettingNoticeDue(ofLastYear, day, CLOCK)).toEqual(notice);
  });

  it.each(volunteerStatuses)('%s: only for a volunteer in service', (status) => {
    const due = vettingNoticeDue(hers({ status }), addDays(UNTIL, 1), CLOCK);

    expect(due?.stage).toBe(status === 'active' || status === 'paused' ? 'lapsed' : undefined);
  });
});
