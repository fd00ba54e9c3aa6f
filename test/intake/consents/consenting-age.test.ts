import { describe, expect, it } from 'vitest';
import { openChildFile } from '../../../shared/intake/children/open-file.ts';
import { isChildAsked, isConsentingAgeThisYear } from '../../../shared/intake/consents/consenting-age.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import type { Instant, Month } from '../../../shared/kernel/instants.ts';
import { parsedSurvey, survey } from '../../builders.ts';

/** Noon of 15 March 2026 in Shanghai. */
const NOW = '2026-03-15T04:00:00.000Z' as Instant;

describe('R-IN-51: from the first day of the month of their fourteenth birthday a child is asked as well', () => {
  it.each<[string, boolean]>([
    ['2012-02', true],
    ['2012-03', true],
    ['2012-04', false],
    ['2016-09', false],
  ])('born in %s: %s', (month, expected) => {
    expect(isChildAsked(month as Month, NOW)).toBe(expected);
  });

  it('the month is that of Shanghai', () => {
    expect(isChildAsked('2012-04' as Month, '2026-03-31T15:59:59.999Z' as Instant)).toBe(false);
    expect(isChildAsked('2012-04' as Month, '2026-03-31T16:00:00.000Z' as Instant)).toBe(true);
  });

  it.each<[string, string, boolean]>([
    ['tomorrow is the first day of the month of the birthday', '2026-03-31T12:00:00+08:00', false],
    ['today is', '2026-04-01T00:00:00+08:00', true],
  ])('born in April 2012, %s', (_, at, expected) => {
    expect(isChildAsked('2012-04' as Month, new Date(at).toISOString() as Instant)).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ['the last of January', '2026-01-31T23:59:59.999+08:00', false],
    ['the first of February, in a year without a 29th', '2026-02-01T00:00:00+08:00', true],
  ])('born in February 2012, perhaps on the 29th: %s', (_, at, expected) => {
    expect(isChildAsked('2012-02' as Month, new Date(at).toISOString() as Instant)).toBe(expected);
  });

  it.each([
    [2011, true],
    [2012, true],
    [2013, false],
  ])('of whom only the year %d is known: %s', (year, expected) => {
    expect(isConsentingAgeThisYear(year, NOW)).toBe(expected);
  });
});

function opened(birthMonth: string, consent: Record<string, unknown>) {
  const given = survey();
  const form = parsedSurvey({
    child: { ...given.child, birthMonth },
    consent: { ...given.consent, ...consent },
  });
  const numbers = { fileNumber: '320404-26-AAAAAAAA', receiptCode: '7K3QF-9XW2M', householdKeys: [] };
  const arrival = { origin: { source: 'form' as const, noticeVersion: '2026-11' }, submittedAt: NOW };
  return openChildFile({ form, id: 'child-1' as ChildId, ...numbers, ...arrival }).child.consents;
}

describe('a survey that is sent', () => {
  const toPairing = { purpose: 'pairing', noticeVersion: '2026-11', agreedAt: NOW, by: { means: 'form' } };

  it('R-IN-50: agrees to pairing, and to nothing else that was not ticked', () => {
    expect(opened('2016-09', {})).toEqual([toPairing]);
  });

  it('R-IN-50: agrees to each purpose that was ticked', () => {
    expect(opened('2016-09', { purposes: ['sharing', 'publicity'] })).toEqual([
      toPairing,
      { ...toPairing, purpose: 'sharing' },
      { ...toPairing, purpose: 'publicity' },
    ]);
  });

  it('R-IN-50: agrees to a purpose that was ticked twice once', () => {
    expect(opened('2016-09', { purposes: ['sharing', 'sharing'] })).toHaveLength(2);
  });

  it('R-IN-51: a tick on the form is no consent of the child’s', () => {
    expect(opened('2012-03', { childAgreed: true })).toEqual([toPairing]);
  });
});
