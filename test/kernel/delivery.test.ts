import { describe, expect, it } from 'vitest';
import {
  claimed,
  LEASE_SECONDS,
  MAX_ATTEMPTS,
  newDelivery,
  notSent,
  sent,
  waitMsBefore,
} from '../../shared/kernel/delivery.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { isRecipient } from '../../shared/reporting/deliveries/recipients.ts';
import type { Scope } from '../../shared/reporting/digests/digest.ts';
import { member } from '../builders.ts';
import { OTHER_STREET, STREET } from '../reporting/digests/builders.ts';

const email = 'someone@changban.example';
const officer = member('street', { email });
const delivery = newDelivery({ kind: 'digest', id: '320404001-2026-03-v1' }, officer.id);
const now = '2026-04-01T00:00:00.000Z' as Instant;

describe('R-RE-30: who receives a digest', () => {
  it.each([
    ['an officer of the street', officer, STREET, true],
    ['an officer of another street', officer, OTHER_STREET, false],
    ['a street officer, the district’s', officer, '320404', false],
    ['a district officer, her district’s', member('district', { email }), '320404', true],
    ['a district officer, a street’s', member('district', { email }), STREET, false],
    [
      'an officer of another district',
      member('district', { email, districtCode: '320402' }),
      '320404',
      false,
    ],
    ['somebody without an address', member('street'), STREET, false],
    ['somebody who is suspended', member('street', { email, status: 'suspended' }), STREET, false],
    ['a volunteer', member('volunteer', { email }), STREET, false],
  ])('%s', (_who, who, scope, expected) => {
    expect(isRecipient(who, scope as Scope)).toBe(expected);
  });
});

describe('R-RE-32: a claim', () => {
  it('counts the attempt and holds others off until the lease ends', () => {
    const mine = claimed(delivery, now);
    expect(mine).toMatchObject({ status: 'sending', attempts: 1 });
    expect(waitMsBefore(mine, now)).toBe(LEASE_SECONDS * 1000);
    expect(waitMsBefore(mine, mine.leaseUntil as Instant)).toBe(0);
  });

  it('holds nobody off once it is settled', () => {
    expect(waitMsBefore(sent(claimed(delivery, now), now), now)).toBe(0);
    expect(waitMsBefore(notSent(claimed(delivery, now)), now)).toBe(0);
  });
});

describe('R-RE-33: a failed attempt', () => {
  it.each([
    [MAX_ATTEMPTS - 1, 'pending'],
    [MAX_ATTEMPTS, 'failed'],
  ])('after %i of them the delivery is %s', (attempts, status) => {
    expect(notSent({ ...claimed(delivery, now), attempts }).status).toBe(status);
  });
});
