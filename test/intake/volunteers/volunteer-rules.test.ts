import { describe, expect, it } from 'vitest';
import {
  type RecordedVetting,
  type Vetting,
  type VettingCheck,
  vettingSchema,
  volunteerStatuses,
} from '../../../shared/intake/volunteers/volunteer.ts';
import {
  freeSeats,
  isVetted,
  soleVetter,
  statementFromList,
  uncheckedStatements,
  vettedUntil,
} from '../../../shared/intake/volunteers/volunteer-rules.ts';
import type { CalendarDate } from '../../../shared/kernel/instants.ts';
import { volunteer } from '../../builders.ts';

const TODAY = '2026-04-10' as CalendarDate;
const required: VettingCheck[] = ['identity', 'record', 'interview'];

const vetting = (check: VettingCheck, change: Partial<Record<keyof Vetting, string>> = {}) =>
  vettingSchema.parse({ check, result: 'passed', on: '2026-03-01', validUntil: '2027-03-01', ...change });
const all = required.map((check) => vetting(check));
const without = (check: VettingCheck) => all.filter((one) => one.check !== check);

describe('R-IN-10: vetted once identity, record and interview are passed and valid', () => {
  it('with all three', () => {
    expect(isVetted({ vettings: all }, TODAY)).toBe(true);
  });

  it('training is recorded but not required', () => {
    const failed = vetting('training', { result: 'failed' });

    expect(isVetted({ vettings: [...all, failed] }, TODAY)).toBe(true);
    expect(isVetted({ vettings: [...without('record'), vetting('training')] }, TODAY)).toBe(false);
  });

  describe.each(required)('%s', (check) => {
    it.each<[string, readonly Vetting[], boolean]>([
      ['missing', [], false],
      ['failed', [vetting(check, { result: 'failed' })], false],
      ['expired the day before', [vetting(check, { validUntil: '2026-04-09' })], false],
      ['valid to the end of the day', [vetting(check, { validUntil: '2026-04-10' })], true],
      ['valid to the day after', [vetting(check, { validUntil: '2026-04-11' })], true],
    ])('%s', (_, own, expected) => {
      expect(isVetted({ vettings: [...without(check), ...own] }, TODAY)).toBe(expected);
    });
  });

  it.each<[string, readonly Vetting[], string | undefined]>([
    [
      'the first end of the three',
      [...without('record'), vetting('record', { validUntil: '2026-06-30' })],
      '2026-06-30',
    ],
    ['nothing while one is missing', without('interview'), undefined],
    [
      'nothing while one has failed',
      [...without('record'), vetting('record', { result: 'failed' })],
      undefined,
    ],
  ])('vetted until: %s', (_, vettings, until) => {
    expect(vettedUntil({ vettings: [...vettings] })).toBe(until);
  });
});

describe('R-IN-12, R-IN-131: what a list states', () => {
  const statement = statementFromList('2026-03-01' as CalendarDate, 'import-1');

  it('vets nobody', () => {
    expect(isVetted({ ...volunteer({ statements: [statement] }), vettings: without('record') }, TODAY)).toBe(
      false,
    );
  });

  it.each<[string, readonly Vetting[], number]>([
    ['nobody has recorded the check', without('record'), 1],
    ['the check was passed', all, 0],
    ['the check was failed', [...without('record'), vetting('record', { result: 'failed' })], 0],
  ])('is to be checked while %s', (_, vettings, count) => {
    expect(uncheckedStatements({ statements: [statement], vettings: [...vettings] })).toHaveLength(count);
  });

  it('is nothing where no list has stated anything', () => {
    expect(uncheckedStatements({ vettings: [] })).toEqual([]);
  });
});

describe('R-MA-02: free seats', () => {
  it.each([
    ['one below her capacity', { capacity: 3, activePairings: 2 }, 1],
    ['none taken', { capacity: 5, activePairings: 0 }, 5],
    ['all taken', { capacity: 3, activePairings: 3 }, 0],
    ['more taken than she takes on by now', { capacity: 1, activePairings: 2 }, 0],
    [
      'vetting lapsed the day before',
      { vettings: all.map((one) => ({ ...one, validUntil: '2026-04-09' })) },
      0,
    ],
    ['vetting lapses tonight', { vettings: all.map((one) => ({ ...one, validUntil: '2026-04-10' })) }, 1],
  ])('%s', (_, change, seats) => {
    expect(freeSeats(volunteer(change), TODAY)).toBe(seats);
  });

  it.each(volunteerStatuses.map((status) => [status, status === 'active' ? 1 : 0] as const))(
    'a vetted volunteer who is %s has %i',
    (status, seats) => {
      expect(freeSeats(volunteer({ status }), TODAY)).toBe(seats);
    },
  );
});

describe('R-VO-15: who alone recorded the required checks', () => {
  const by = (...recorders: (string | undefined)[]) =>
    (['identity', 'record', 'interview'] as const).map((check, index) => ({
      ...{ check, result: 'passed' as const, on: '2026-03-01' as const, validUntil: '2027-03-01' as const },
      recordedBy: recorders[index],
    })) as RecordedVetting[];
  it.each([
    ['one for all', by('ann', 'ann', 'ann'), 'ann'],
    ['another one of them', by('ann', 'ben', 'ann'), undefined],
    ['one of them came with a list of before', by('ann', undefined, 'ann'), undefined],
    ['one is missing', by('ann', 'ann').slice(0, 2), undefined],
    ['none', [], undefined],
  ])('%s', (_, vettings, expected) => {
    expect(soleVetter({ vettings })).toBe(expected);
  });

  it('whoever recorded the training', () => {
    const training = { ...by('ben')[0]!, check: 'training' as const };
    expect(soleVetter({ vettings: [...by('ann', 'ann', 'ann'), training] })).toBe('ann');
  });
});
