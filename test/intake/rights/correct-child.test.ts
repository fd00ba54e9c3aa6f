import { describe, expect, it } from 'vitest';
import { childIdentitySchema } from '../../../shared/intake/children/child.ts';
import { type Corrected, correctChild } from '../../../shared/intake/rights/correct-child.ts';
import { correctionBody } from '../../../shared/intake/rights/correction.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { child } from '../../builders.ts';

const now = '2026-03-10T02:00:00.000Z' as Instant;
const identity = childIdentitySchema.parse({
  childId: 'child-1',
  name: '王梓涵',
  birthMonth: '2016-09',
  guardian: { name: '王建国', relation: '爷爷', phone: '13900001234' },
  address: { streetCode: '320404001', communityCode: '320404001001', detail: '6幢610室' },
  note: '怕狗',
  receiptCode: '7K3QF-9XW2M',
});
const held = { child: child({ grade: '小学4年级' }), identity };

const correct = (changes: Record<string, unknown>) => {
  const { reason: _reason, ...given } = correctionBody.parse({ ...changes, reason: '核对户口本' });
  return correctChild(held, given, now);
};
const corrected = (changes: Record<string, unknown>) => correct(changes) as Corrected;

describe('R-IN-70: a correction', () => {
  it.each<[string, Record<string, unknown>, string[], Record<string, unknown>]>([
    ['of the kinds', { kinds: ['orphan'] }, ['kinds'], { kinds: ['leftBehind'] }],
    ['that takes the grade away', { grade: null }, ['grade'], { grade: '小学4年级' }],
    ['of the name', { name: '王子涵' }, ['name'], { name: '王梓涵' }],
    ['that takes the note away', { note: null }, ['note'], { note: '怕狗' }],
    [
      'of the guardian’s phone, with her name as it was',
      { guardian: { name: '王建国', phone: '139 0000 4321' } },
      ['guardian.phone'],
      { guardian: { phone: '13900001234' } },
    ],
    [
      'of two parts at once',
      { needs: ['B2'], address: { communityCode: '320404001002' } },
      ['needs', 'address.communityCode'],
      { needs: ['A1', 'B2'], address: { communityCode: '320404001001' } },
    ],
    ['of nothing new', { kinds: ['leftBehind'], name: '王梓涵' }, [], {}],
  ])('%s: names %j and records what it replaced', (_, changes, fields, was) => {
    expect(corrected(changes)).toMatchObject({ fields, was });
    expect(corrected(changes).was).toEqual(was);
  });

  it('of an identity is followed by the file: masked name, year of birth, community', () => {
    const { child: file, identity: person } = corrected({
      name: '欧阳子涵',
      birthMonth: '2015-01',
      address: { communityCode: '320404001002' },
    });

    expect(file).toMatchObject({
      maskedName: '欧**涵',
      birthYear: 2015,
      communityCode: '320404001002',
    });
    expect(person).toEqual({
      ...identity,
      name: '欧阳子涵',
      birthMonth: '2015-01',
      address: { ...identity.address, communityCode: '320404001002' },
    });
  });

  it('without a note or a grade has no empty field', () => {
    const { child: file, identity: person } = corrected({ grade: null, note: null });

    expect([file.grade, person.note]).toEqual([undefined, undefined]);
  });

  it.each([
    ['a birth month to come', { birthMonth: '2026-04' }, '/birthMonth', 'birthMonth.future'],
    ['18 years and a month ago', { birthMonth: '2008-02' }, '/birthMonth', 'birthMonth.notMinor'],
    [
      'a community of another street',
      { address: { communityCode: '320404002001' } },
      '/address/communityCode',
      'community.otherStreet',
    ],
    ['a need taken away that is most wanted', { needs: ['A1'] }, '/mostWanted', 'mostWanted.notNeeded'],
    ['a most wanted that is no need', { mostWanted: ['C2'] }, '/mostWanted', 'mostWanted.notNeeded'],
  ])('may not be: %s', (_, changes, pointer, fault) => {
    expect(correct(changes)).toEqual({ pointer, fault });
  });

  it('of 18 years ago this month is one still', () => {
    expect(corrected({ birthMonth: '2008-03' }).fields).toEqual(['birthMonth']);
  });

  it.each([
    ['nothing', { reason: '核对' }],
    ['no reason', { name: '王子涵' }],
    ['three most wanted', { mostWanted: ['A1', 'B2', 'C2'], reason: '核对' }],
  ])('takes no body with %s', (_, body) => {
    expect(correctionBody.safeParse(body).success).toBe(false);
  });
});
