import { describe, expect, it } from 'vitest';
import { epochSeconds, type Instant, plusDays, plusSeconds } from '../../../shared/kernel/instants.ts';
import type { Account } from '../../../shared/office/accounts/account.ts';
import * as rules from '../../../shared/office/accounts/account-rules.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import { changeMember, newMember, removeMember } from '../../../shared/office/members/member-rules.ts';
import { member } from '../../builders.ts';

const NOW = '2026-03-10T02:00:00.000Z' as Instant;
const LATER = plusSeconds(NOW, 60);
const terms = { now: NOW, validDays: 14 };
const chief = member('district');
const office = {
  roles: ['street' as const],
  streets: ['320404001' as never],
  communities: [],
  email: 'a@changban.example',
};
const asked = rules.wantAccount(
  newMember(office, { id: 'm1' as Member['id'], districtCode: '320404' as never }),
  terms,
) as Member & { account: Account };
const made = rules.accountFollowed(asked, { sub: 'sub-1', signInWith: 'email' }, LATER) as typeof asked;
const seconds = (at: Instant) => epochSeconds(at);
const joined = rules.joinByAccount(made, seconds(LATER), LATER) as typeof asked;

describe('R-KE-41, R-KE-45: an account that the system makes', () => {
  it('is wanted with the invitation, and binds the member once it is made', () => {
    expect(asked).toMatchObject({ status: 'invited', account: { status: 'wanted', issue: 1 } });
    expect(made).toMatchObject({
      status: 'invited',
      sub: 'sub-1',
      account: { status: 'made', issueAtIssuer: 1, signInWith: 'email' },
    });
  });

  it.each<[string, Instant, Instant, object]>([
    ['signed in with it at once', NOW, NOW, { status: 'active' }],
    ['a second before it was issued', plusSeconds(NOW, -1), NOW, { refusal: 'signInAgain' }],
    ['on its last day', NOW, plusSeconds(plusDays(NOW, 14), -1), { status: 'active' }],
    ['a moment too late', NOW, plusDays(NOW, 14), { refusal: 'codeExpired' }],
  ])('R-KE-45: a code, %s', (_, signedInAt, at, outcome) => {
    expect(rules.joinByAccount(made, seconds(signedInAt), at)).toMatchObject(outcome);
  });

  it('R-KE-45: the member joins once, and no code is pending from then on', () => {
    expect(rules.hasPendingCode(made)).toBe(true);
    expect(rules.hasPendingCode(joined)).toBe(false);
    expect(rules.joinByAccount(joined, 0, plusDays(NOW, 99))).toBe(joined);
  });

  it('shows neither the subject nor the number of the code', () => {
    expect(JSON.stringify(viewMember(made))).not.toMatch(/sub-1|issue"|issueAtIssuer/);
  });
});

describe('R-KE-42: a new code', () => {
  it('of a member who has joined must be used before anything else', () => {
    const renewed = rules.reissueCode(joined, { now: LATER, validDays: 14 }) as typeof asked;

    expect(renewed).toMatchObject({
      status: 'active',
      account: { status: 'wanted', issue: 2, issueAtIssuer: 1 },
    });
    expect(rules.joinByAccount(renewed, seconds(NOW), plusSeconds(LATER, 1))).toEqual({
      refusal: 'signInAgain',
    });
    expect(rules.joinByAccount(renewed, seconds(LATER), LATER)).toMatchObject({ status: 'active' });
  });

  it.each<[string, Member]>([
    ['somebody who is suspended', { ...joined, status: 'suspended' }],
    ['somebody whose account is not ours', chief],
  ])('is not for %s', (_, who) => {
    expect(rules.reissueCode(who, terms)).toEqual({ refusal: 'wrongStatus' });
  });
});

describe('R-KE-43, R-KE-46: an account that failed', () => {
  const failed = rules.accountFailed(asked, 'nameTaken', LATER);

  it('R-KE-46: is shown with what to put right', () => {
    expect(viewMember(failed).account).toMatchObject({ status: 'failed', problem: 'nameTaken' });
  });

  it('R-KE-43: is asked for again with the same code; so is one of somebody invited before there were any', () => {
    const again = rules.retryAccount(failed, terms) as Member;
    expect(again.account).toMatchObject({ status: 'wanted', issue: 1 });
    expect(again.account?.problem).toBeUndefined();
    const { account: _none, ...before } = asked;
    expect(rules.retryAccount({ ...before, invitation: { hash: 'h', expiresAt: NOW } }, terms)).toMatchObject(
      {
        account: { status: 'wanted' },
      },
    );
    expect(rules.retryAccount(made, terms)).toEqual({ refusal: 'wrongStatus' });
    expect(rules.retryAccount(chief, terms)).toEqual({ refusal: 'wrongStatus' });
  });
});

describe('R-KE-44: the account follows the member', () => {
  it.each<[string, (who: Member) => object, string]>([
    ['suspended', (who) => changeMember(who, { status: 'suspended' }, chief, LATER), 'wanted'],
    ['removed', (who) => removeMember(who, chief, LATER), 'wanted'],
    ['given other roles', (who) => changeMember(who, { roles: ['auditor'] }, chief, LATER), 'wanted'],
    [
      'given another address',
      (who) => changeMember(who, { email: 'b@changban.example' }, chief, LATER),
      'wanted',
    ],
    ['given another label', (who) => changeMember(who, { label: '甲' }, chief, LATER), 'made'],
  ])('when %s', (_, change, status) => {
    expect(change(joined)).toMatchObject({ account: { status } });
  });

  it('and is shown as disabled once the issuer has followed; reinstated, as made', () => {
    const suspended = changeMember(joined, { status: 'suspended' }, chief, LATER) as typeof asked;
    const disabled = rules.accountFollowed(suspended, { sub: 'sub-1' }, LATER);
    expect(disabled).toMatchObject({ account: { status: 'disabled', signInWith: 'email' } });
    const reinstated = changeMember(disabled, { status: 'active' }, chief, LATER) as typeof asked;
    expect(rules.accountFollowed(reinstated, { sub: 'sub-1' }, LATER)).toMatchObject({
      account: { status: 'made' },
    });
  });
});

describe('R-KE-40: a second factor', () => {
  it.each([
    [['district'], true],
    [['street'], true],
    [['auditor'], true],
    [['volunteer'], false],
    [['referrer'], false],
    [['volunteer', 'street'], true],
  ] as const)('of %s: %s', (roles, isNeeded) => {
    expect(rules.needsSecondFactor({ roles: [...roles] })).toBe(isNeeded);
  });
});
