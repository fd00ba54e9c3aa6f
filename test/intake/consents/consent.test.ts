import { describe, expect, it } from 'vitest';
import { childFileSchema, childSchema, childStatuses } from '../../../shared/intake/children/child.ts';
import {
  type Consent,
  giveConsent,
  hasConsent,
  outdatedConsents,
  withdrawConsent,
} from '../../../shared/intake/consents/consent.ts';
import { volunteerSchema, volunteerStatuses } from '../../../shared/intake/volunteers/volunteer.ts';
import { child, consent, volunteer } from '../../builders.ts';

const LATER = '2026-05-01T00:00:00.000Z' as Consent['agreedAt'];

describe('R-IN-50: consent to a purpose', () => {
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

const given = (change: Partial<Consent> = {}) =>
  consent({ agreedAt: LATER, noticeVersion: '2026-11', ...change });

describe('R-IN-52: giving and withdrawing consent', () => {
  it.each<[string, Consent[], Consent, Consent[]]>([
    ['for the first time', [], given(), [given()]],
    [
      'to another purpose as well',
      [consent()],
      given({ purpose: 'publicity' }),
      [consent(), given({ purpose: 'publicity' })],
    ],
    [
      'again after it was taken back',
      [consent({ withdrawnAt: LATER })],
      given(),
      [consent({ withdrawnAt: LATER }), given()],
    ],
    [
      'in newer words',
      [consent({ noticeVersion: '2026-01' })],
      given(),
      [consent({ noticeVersion: '2026-01' }), given()],
    ],
  ])('%s', (_, consents, agreed, expected) => {
    expect(giveConsent({ consents }, agreed)).toEqual(expected);
  });

  it.each<[string, Consent[], Consent]>([['the same words', [given()], given({ by: { means: 'receipt' } })]])(
    'agreeing to %s again changes nothing',
    (_, consents, agreed) => {
      expect(giveConsent({ consents }, agreed)).toBe(consents);
    },
  );

  it('retains twenty agreements to a purpose, and all of the others', () => {
    const others = [consent({ purpose: 'publicity' }), consent({ purpose: 'sharing', withdrawnAt: LATER })];
    let consents: readonly Consent[] = others;
    for (let round = 0; round < 30; round += 1) {
      consents = giveConsent({ consents }, given());
      consents = withdrawConsent({ consents }, { purpose: 'pairing', at: LATER });
    }

    expect(consents.slice(0, 2)).toEqual(others);
    expect(consents.filter(({ purpose }) => purpose === 'pairing')).toHaveLength(20);
    expect(hasConsent({ consents }, 'publicity')).toBe(true);
  });

  it('taking back ends the latest agreement only, with the reason if one is given', () => {
    const consents = [consent({ noticeVersion: '2026-01' }), consent({ purpose: 'sharing' }), given()];

    const after = withdrawConsent({ consents }, { purpose: 'pairing', at: LATER, reason: '孩子不愿意' });

    expect(after).toEqual([consents[0], consents[1], given({ withdrawnAt: LATER, reason: '孩子不愿意' })]);
    expect(hasConsent({ consents: after }, 'pairing')).toBe(false);
    expect(hasConsent({ consents: after }, 'sharing')).toBe(true);
  });

  it.each<[string, Consent[]]>([
    ['was never agreed to', []],
    ['was taken back already', [consent({ withdrawnAt: LATER })]],
  ])('taking back what %s changes nothing', (_, consents) => {
    expect(withdrawConsent({ consents }, { purpose: 'pairing', at: LATER })).toBe(consents);
  });
});

describe('R-IN-53: consent to an earlier wording', () => {
  it.each<[string, Consent[], string[]]>([
    ['in the words in force', [given()], []],
    ['in earlier ones', [consent({ noticeVersion: '2026-01' })], ['pairing']],
    ['in those of an imported questionnaire', [consent({ noticeVersion: 'import' })], ['pairing']],
    ['in earlier ones, and taken back', [consent({ noticeVersion: '2026-01', withdrawnAt: LATER })], []],
    ['in earlier ones, then in those in force', [consent({ noticeVersion: '2026-01' }), given()], []],
  ])('%s', (_, consents, expected) => {
    expect(outdatedConsents({ consents, status: 'paired' }, '2026-11')).toEqual(expected);
  });
});

describe('R-IN-55: nobody is asked for consent while their file is closed', () => {
  const consents = [consent({ noticeVersion: '2026-01' })];

  it.each([...childStatuses, ...volunteerStatuses])('a file that is %s', (status) => {
    const isEnded = ['closed', 'retired', 'refused'].includes(status);

    expect(outdatedConsents({ consents, status }, '2026-11')).toEqual(isEnded ? [] : ['pairing']);
  });
});
