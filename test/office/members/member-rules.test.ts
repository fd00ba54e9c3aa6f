import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { plusDays, plusSeconds } from '../../../shared/kernel/instants.ts';
import { invitationBody, type Member } from '../../../shared/office/members/member.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import { member } from '../../builders.ts';

const NOW = '2026-03-10T02:00:00.000Z' as Instant;
const office = {
  roles: ['street' as const],
  streets: ['320404001' as never],
  communities: [],
  email: 'someone@changban.example',
};
const terms = { now: NOW, validDays: 14 };
const newcomer = rules.newMember(office, { id: 'm1' as Member['id'], districtCode: '320404' as never });
const invited = rules.withInvitation(newcomer, 'right', terms);
const chief = member('district');

describe('R-KE-30, R-KE-32: an invitation', () => {
  it.each<[string, string, Instant, unknown]>([
    [
      'the code, just in time',
      'right',
      plusSeconds(plusDays(NOW, 14), -1),
      { status: 'active', sub: 'sub-1' },
    ],
    ['the code, a moment late', 'right', plusDays(NOW, 14), { refusal: 'notFound' }],
    ['another code', 'wrong', NOW, { refusal: 'notFound' }],
  ])('%s', (_, hash, at, outcome) => {
    expect(rules.acceptInvitation(invited, hash, 'sub-1', at)).toMatchObject(outcome as object);
  });

  it('works once, and leaves nothing of the code', () => {
    const joined = rules.acceptInvitation(invited, 'right', 'sub-1', NOW) as Member;

    expect(joined.invitation).toBeUndefined();
    expect(rules.acceptInvitation(joined, 'right', 'sub-2', NOW)).toEqual({ refusal: 'notFound' });
  });

  it('R-KE-31: a new code replaces the one before, until the invited person has signed in', () => {
    const again = rules.inviteAgain(invited, 'newer', terms) as Member;

    expect(rules.acceptInvitation(again, 'right', 'sub-1', NOW)).toEqual({ refusal: 'notFound' });
    expect(rules.acceptInvitation(again, 'newer', 'sub-1', NOW)).toMatchObject({ status: 'active' });
    expect(rules.inviteAgain(chief, 'newer', terms)).toEqual({ refusal: 'wrongStatus' });
  });

  it.each<[string, object, string | undefined]>([
    ['a street officer without streets', { roles: ['street'], streets: [] }, 'streets'],
    ['a street officer', { roles: ['street'], streets: ['320404001'] }, undefined],
    ['a volunteer without a file', { roles: ['volunteer'] }, 'volunteerId'],
    ['a referrer who signs as nobody', { roles: ['referrer'] }, 'organisation'],
    ['a district officer', { roles: ['district'] }, undefined],
    ['both, one of them lacking', { roles: ['district', 'referrer'] }, 'organisation'],
  ])('%s: %s is missing', (_, body, field) => {
    const result = invitationBody.safeParse(body);

    expect(result.success ? undefined : result.error.issues[0]?.path.join('/')).toBe(field);
  });
});

describe('a change of a member', () => {
  it.each([
    ['change', (who: Member) => rules.changeMember(who, { status: 'suspended' }, chief, NOW)],
    ['remove', (who: Member) => rules.removeMember(who, chief, NOW)],
  ])('R-KE-33: nobody may %s themselves', (_, act) => {
    expect(act(chief)).toEqual({ refusal: 'ownMembership' });
    expect(act(member('street'))).not.toHaveProperty('refusal');
  });

  it('R-KE-34: an invited member cannot be made active by hand; their office may change', () => {
    expect(rules.changeMember(invited, { status: 'active' }, chief, NOW)).toEqual({ refusal: 'wrongStatus' });
    expect(rules.changeMember(invited, { label: '永红街道妇联' }, chief, NOW)).toMatchObject({
      label: '永红街道妇联',
    });
  });

  it('R-KE-35: a removed member loses the address and cannot be restored', () => {
    const removed = rules.removeMember(invited, chief, NOW) as Member;

    expect(removed).toMatchObject({ status: 'removed', id: 'm1' });
    expect([removed.email, removed.invitation]).toEqual([undefined, undefined]);
    expect(rules.changeMember(removed, { status: 'active' }, chief, NOW)).toEqual({ refusal: 'wrongStatus' });
    expect(rules.acceptInvitation(removed, 'right', 'sub-1', NOW)).toEqual({ refusal: 'notFound' });
  });
});
