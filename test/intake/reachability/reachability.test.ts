import { describe, expect, it } from 'vitest';
import { openChildFile, openVolunteerFile } from '../../../shared/intake/children/open-file.ts';
import { reachOfGuardian, reachOfVolunteer } from '../../../shared/intake/reachability/reachability.ts';
import { correctChild } from '../../../shared/intake/rights/correct-child.ts';
import type { ChildId, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { member, parsedApplication, parsedSurvey, survey } from '../../builders.ts';
import { aChild, aVolunteer } from '../../reporting/digests/builders.ts';

const SET_UP = { hasTemplate: true };
const NOW = '2026-04-01T02:00:00.000Z' as Instant;

describe('R-RE-60: a guardian is reached by text message', () => {
  it('where the district has a template', () => {
    expect(reachOfGuardian(aChild(), SET_UP)).toEqual({ by: 'sms' });
  });

  it.each([
    ['no template', {}, { hasTemplate: false }, 'noTemplate'],
    ['a land line only', { landline: true }, SET_UP, 'landline'],
    ['no wish for text messages', { noSmsSince: NOW }, SET_UP, 'optedOut'],
    [
      'an erased identity',
      { noSmsSince: NOW, erasure: { step: 'running', at: NOW } },
      { ...SET_UP, isNecessary: true },
      'noPhone',
    ],
    ['a land line, for what is necessary', { landline: true }, { ...SET_UP, isNecessary: true }, 'landline'],
  ])('and by nothing with %s', (_, change, kind, why) => {
    expect(reachOfGuardian(aChild(change), kind)).toEqual({ by: 'none', why });
  });

  it('R-RE-62: of what is necessary in spite of wanting no text messages', () => {
    expect(reachOfGuardian(aChild({ noSmsSince: NOW }), { ...SET_UP, isNecessary: true })).toEqual({
      by: 'sms',
    });
  });
});

describe('R-RE-61: a volunteer', () => {
  const email = 'volunteer@changban.example';
  const itself = { volunteerId: 'v1' };

  it.each([
    ['by mail where the account has an address', [member('volunteer', { ...itself, email })], 'mail'],
    ['by text message without an account', [], 'sms'],
    ['by text message where the account has no address', [member('volunteer', itself)], 'sms'],
    [
      'by text message while the invitation is open',
      [member('volunteer', { ...itself, email, status: 'invited' })],
      'sms',
    ],
    [
      'by text message where the account is suspended',
      [member('volunteer', { ...itself, email, status: 'suspended' })],
      'sms',
    ],
  ])('is reached %s', (_, members, by) => {
    expect(reachOfVolunteer(aVolunteer({ id: 'v1' }), members, SET_UP)).toEqual({ by });
  });

  it('is not reached without an account and a template, and it is said why', () => {
    expect(reachOfVolunteer(aVolunteer(), [], { hasTemplate: false })).toEqual({
      by: 'none',
      why: 'noTemplate',
    });
  });
});

describe('R-RE-62: a file shows that its only phone is a land line', () => {
  const numbers = { fileNumber: '320404-26-AAAAAAAA', receiptCode: '7K3QF-9XW2M', householdKeys: [] };
  const origin = { source: 'form', noticeVersion: '2026-01' } as const;
  const open = (phone: string) =>
    openChildFile({
      ...numbers,
      id: 'c1' as ChildId,
      origin,
      submittedAt: NOW,
      form: parsedSurvey({ guardian: { ...survey().guardian, phone } }),
    });

  it.each([
    ['13900001234', undefined],
    ['051986601234', true],
  ])('%s: %s, of a child and of a volunteer', (phone, landline) => {
    const { volunteer } = openVolunteerFile({
      ...numbers,
      id: 'v1' as VolunteerId,
      origin,
      submittedAt: NOW,
      form: parsedApplication({ phone }),
    });

    expect(open(phone).child.landline).toBe(landline);
    expect(volunteer.landline).toBe(landline);
  });

  it('until the phone is corrected', () => {
    const corrected = correctChild(open('051986601234'), { guardian: { phone: '13900001234' } }, NOW);

    expect(corrected).toMatchObject({ child: { landline: undefined }, fields: ['guardian.phone'] });
  });
});
