import { describe, expect, it } from 'vitest';
import { childStatuses } from '../../../shared/intake/children/child.ts';
import { contactOf } from '../../../shared/intake/receipts/contacts.ts';
import {
  type ChildCourse,
  nextForChild,
  nextForVolunteer,
} from '../../../shared/intake/receipts/next-steps.ts';
import { NEXT_WORDS } from '../../../shared/intake/receipts/next-words.ts';
import { volunteerStatuses } from '../../../shared/intake/volunteers/volunteer.ts';
import type { DistrictCode, StreetCode } from '../../../shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '../../../shared/kernel/instants.ts';

/** A Monday, 10:00 in Shanghai. */
const now = '2026-03-09T02:00:00.000Z' as Instant;
const promised = { verifyWorkingDays: 10, answerWorkingDays: 5, firstVisitDays: 14 };
const course = (change: Partial<ChildCourse> = {}): ChildCourse => ({
  status: 'submitted',
  happened: { submitted: now },
  ...change,
});
const zh = (change: Partial<ChildCourse>, at = now) =>
  nextForChild(course(change), promised, { language: 'zh-CN', now: at }).map(({ text, by }) =>
    by ? `${by} ${text}` : text,
  );

describe('R-IN-36: what comes next', () => {
  it.each<[string, Partial<ChildCourse>, string[]]>([
    [
      'submitted',
      {},
      ['2026-03-23 镇（街道）妇联核实材料', NEXT_WORDS.matched.zh, NEXT_WORDS.youAreAsked.zh],
    ],
    ['returned', { status: 'returned' }, ['请按说明补充后重新提交']],
    ['waiting', { status: 'waiting' }, [NEXT_WORDS.matched.zh, NEXT_WORDS.youAreAsked.zh]],
    [
      'proposed, to be confirmed',
      { status: 'proposed', proposal: 'proposed' },
      [NEXT_WORDS.streetConfirms.zh, NEXT_WORDS.youAreAsked.zh],
    ],
    [
      'proposed, nobody has answered',
      { status: 'proposed', proposal: 'streetConfirmed' },
      ['请您答复是否同意', NEXT_WORDS.volunteerAnswersToo.zh, NEXT_WORDS.firstVisit.zh],
    ],
    [
      'proposed, the volunteer has agreed',
      { status: 'proposed', proposal: 'volunteerAgreed' },
      ['请您答复是否同意', NEXT_WORDS.pairedWhenAgreed.zh, NEXT_WORDS.firstVisit.zh],
    ],
    [
      'proposed, the guardian has agreed: by when the volunteer answers',
      {
        status: 'proposed',
        proposal: 'guardianAgreed',
        happened: { submitted: now, guardianAgreed: now },
      },
      [`2026-03-16 ${NEXT_WORDS.volunteerAnswers.zh}`, NEXT_WORDS.streetCalls.zh, NEXT_WORDS.firstVisit.zh],
    ],
    [
      'paired, before the first meeting is due',
      { status: 'paired', happened: { submitted: now, paired: now } },
      [`2026-03-23 ${NEXT_WORDS.firstVisit.zh}`, NEXT_WORDS.accompanied.zh],
    ],
    ['closed', { status: 'closed' }, [NEXT_WORDS.mayReturn.zh]],
    [
      'an open request to leave comes first',
      { status: 'paired', leaving: { status: 'submitted', investigateBy: '2026-03-20' as CalendarDate } },
      [`2026-03-20 ${NEXT_WORDS.streetInvestigates.zh}`, NEXT_WORDS.districtDecides.zh],
    ],
    [
      'investigated: by when the district decides',
      {
        status: 'waiting',
        leaving: {
          ...{ status: 'investigated', investigateBy: '2026-03-20' as CalendarDate },
          reviewBy: '2026-03-27' as CalendarDate,
        },
      },
      [`2026-03-27 ${NEXT_WORDS.districtDecides.zh}`],
    ],
    ...(['approved', 'rejected', 'takenBack'] as const).map(
      (status): [string, Partial<ChildCourse>, string[]] => [
        `a request that is ${status} no longer counts`,
        { status: 'closed', leaving: { status, investigateBy: '2026-03-20' as CalendarDate } },
        [NEXT_WORDS.mayReturn.zh],
      ],
    ),
  ])('%s', (_, change, expected) => {
    expect(zh(change)).toEqual(expected);
  });

  it.each([
    ['on the last day of the first meeting', '2026-03-23T02:00:00.000Z', 2],
    ['on the day after it', '2026-03-24T02:00:00.000Z', 1],
  ])('%s, it is %s', (_, at, steps) => {
    const paired = { status: 'paired' as const, happened: { submitted: now, paired: now } };
    expect(zh(paired, at as Instant)).toHaveLength(steps);
  });

  it('says so in every state, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const status of childStatuses)
        expect(nextForChild(course({ status }), promised, { language, now }).length).toBeGreaterThan(0);
      for (const status of volunteerStatuses)
        expect(nextForVolunteer(status, language).length).toBeGreaterThan(0);
    }
  });

  it('marks what the reader is to do', () => {
    const steps = nextForChild(course({ status: 'returned' }), promised, { language: 'en', now });
    expect(steps.map(({ isYours }) => isYours)).toEqual([true]);
  });
});

describe('R-IN-37: whom to call', () => {
  const place = { districtCode: '320404' as DistrictCode, streetCode: '320404001' as StreetCode };
  const none = { phone: '', hours: '', streetPhones: '' };
  const streetPhones = '五星街道 0519-85550123；永红街道 0519-85550124';

  it.each([
    [
      'the street’s number',
      { ...none, phone: '0519-85550000', streetPhones },
      '五星街道妇联',
      '0519-85550123',
    ],
    [
      'the district’s, where the street has none',
      { ...none, phone: '0519-85550000' },
      '钟楼区妇联',
      '0519-85550000',
    ],
    ['the street without a number, where nobody has one', none, '五星街道妇联', undefined],
  ])('%s', (_, settings, name, phone) => {
    expect(contactOf(place, settings, 'zh-CN')).toEqual({ name, ...(phone && { phone }) });
  });

  it('with the hours', () => {
    const settings = { ...none, phone: '0519-85550000', hours: '工作日 9:00–17:00' };
    expect(contactOf(place, settings, 'zh-CN').hours).toBe('工作日 9:00–17:00');
  });
});
