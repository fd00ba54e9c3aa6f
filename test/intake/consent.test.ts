import { describe, expect, it } from 'vitest';
import { childFileSchema, childSchema } from '../../shared/intake/child.ts';
import { type Consent, hasConsent } from '../../shared/intake/consent.ts';
import { volunteerSchema } from '../../shared/intake/volunteer.ts';
import { child, consent, volunteer } from '../builders.ts';

const LATER = '2026-05-01T00:00:00.000Z' as Consent['agreedAt'];

describe('R-IN-20: consent to a purpose', () => {
  it.each<[string, Consent[], boolean]>([
    ['was never given', [], false],
    ['was given', [consent()], true],
    ['was given for another purpose only', [consent({ purpose: 'sharing' })], false],
    ['was given among others', [consent({ purpose: 'publicity' }), consent()], true],
    ['was taken back', [consent({ withdrawnAt: LATER })], false],
    ['was taken back and given again', [consent({ withdrawnAt: LATER }), consent({ agreedAt: LATER })], true],
    ['was given twice and taken back', [consent(), consent({ withdrawnAt: LATER })], false],
  ])('%s', (_, consents, expected) => {
    expect(hasConsent({ consents }, 'pairing')).toBe(expected);
  });
});

/** A file as it was stored before. */
function earlier(file: object, agreed: object, source = 'form') {
  const { consents: _none, ...rest } = file as Record<string, unknown>;
  const consent = { noticeVersion: '2026-01', at: '2026-03-01T00:00:00.000Z', ...agreed };
  return { ...rest, source, consent };
}

describe('a file of before consents were kept by purpose', () => {
  it('has one consent for each purpose agreed to then', () => {
    const parsed = childSchema.parse(earlier(child(), { purposes: ['pairing', 'sharing'] }));

    const agreed = { noticeVersion: '2026-01', agreedAt: '2026-03-01T00:00:00.000Z', by: { means: 'form' } };
    expect(parsed.consents).toEqual([
      { purpose: 'pairing', ...agreed },
      { purpose: 'sharing', ...agreed },
    ]);
    expect(parsed).not.toHaveProperty('consent');
  });

  it('keeps that it was taken back', () => {
    const parsed = childSchema.parse(earlier(child(), { purposes: ['pairing'], withdrawnAt: LATER }));

    expect(parsed.consents).toMatchObject([{ withdrawnAt: LATER }]);
    expect(hasConsent(parsed, 'pairing')).toBe(false);
  });

  it.each([
    ['form', 'form'],
    ['import', 'import'],
    ['referral', 'paper'],
  ])('that came by %s was agreed to by %s', (source, means) => {
    const parsed = childSchema.parse(earlier(child(), { purposes: ['pairing'] }, source));

    expect(parsed.consents).toMatchObject([{ by: { means } }]);
  });

  it('of a volunteer is read likewise', () => {
    const parsed = volunteerSchema.parse(earlier(volunteer(), { purposes: ['pairing'] }));

    expect(parsed).toEqual({ ...volunteer(), consents: [consent({ noticeVersion: '2026-01' })] });
  });

  it('is of today’s shape once read: reading it again changes nothing', () => {
    const parsed = childSchema.parse(earlier(child(), { purposes: ['pairing'] }));

    expect(childSchema.parse(parsed)).toEqual(parsed);
    expect(childFileSchema.parse(parsed)).toEqual(parsed);
  });

  it('is refused when its consent is of no known shape', () => {
    expect(childSchema.safeParse(earlier(child(), { purposes: ['selling'] })).success).toBe(false);
  });
});
