import { describe, expect, it } from 'vitest';
import { isSettled, newDelivery, type StoredDelivery } from '../../shared/kernel/delivery.ts';
import {
  claimed,
  type InVain,
  isLeased,
  isTooEarly,
  isTooUncertain,
  LEASE_SECONDS,
  notSent,
  sent,
  TRIED_FOR_SECONDS,
} from '../../shared/kernel/delivery-rules.ts';
import { epochMs, type Instant, instantOf, plusSeconds } from '../../shared/kernel/instants.ts';
import { isRecipient } from '../../shared/reporting/deliveries/recipients.ts';
import type { Scope } from '../../shared/reporting/digests/digest.ts';
import { member } from '../builders.ts';
import { OTHER_STREET, STREET } from '../reporting/digests/builders.ts';

const email = 'someone@changban.example';
const officer = member('street', { email });
const now = '2026-04-01T00:00:00.000Z' as Instant;
const delivery = newDelivery({
  of: { kind: 'digest', id: '320404001-2026-03-v1' },
  recipient: officer.id,
  urgency: 'bulk',
  place: undefined,
  at: now,
});

const PASSING: InVain = { isForGood: false, reason: 'notReached' };
const FOR_GOOD: InVain = { isForGood: true, reason: 'refused' };

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
    const ends = epochMs(now) + LEASE_SECONDS * 1000;
    expect(isLeased(mine, now)).toBe(true);
    expect(isLeased(mine, instantOf(ends - 1))).toBe(true);
    expect(isLeased(mine, instantOf(ends))).toBe(false);
  });

  it('holds nobody off once it is settled', () => {
    expect(isLeased(sent(claimed(delivery, now), now), now)).toBe(false);
    expect(isLeased(notSent(claimed(delivery, now), now, PASSING), now)).toBe(false);
  });
});

describe('R-RE-37: attempts of which nobody knows whether they arrived', () => {
  const UNCONFIRMED: InVain = { isForGood: false, reason: 'unconfirmed' };
  const afterAttempts = (first: StoredDelivery, count: number) => {
    let one = first;
    for (let attempt = 0; attempt < count; attempt += 1) one = notSent(claimed(one, now), now, UNCONFIRMED);
    return one;
  };

  it('are repeated once, half an hour later', () => {
    const once = afterAttempts(delivery, 1);
    expect(once).toMatchObject({ status: 'pending', notBefore: plusSeconds(now, 1_800) });
    expect(afterAttempts(delivery, 2)).toMatchObject({ status: 'failed', reason: 'unconfirmed' });
  });

  it('are repeated four times, as soon as others, where it cannot wait', () => {
    const urgent = { ...delivery, urgency: 'urgent' as const };
    expect(afterAttempts(urgent, 1)).toMatchObject({ status: 'pending', notBefore: now });
    expect(afterAttempts(urgent, 4)).toMatchObject({ status: 'pending' });
    expect(afterAttempts(urgent, 5)).toMatchObject({ status: 'failed', reason: 'unconfirmed' });
  });

  it('are those of senders who have died, too', () => {
    const died = claimed(delivery, now);
    expect(isTooUncertain(died)).toBe(false);
    expect(isTooUncertain(claimed(died, now))).toBe(true);
    expect(isTooUncertain(notSent(claimed(died, now), now, PASSING))).toBe(false);
  });

  it('are not those that were answered, however many', () => {
    let one = delivery;
    for (let attempt = 0; attempt < 5; attempt += 1) one = notSent(claimed(one, now), now, PASSING);
    expect(one.status).toBe('pending');
  });
});

describe('R-RE-33: a try in vain', () => {
  /** Tried again each time as soon as it may be, until it is settled. */
  function triedInVain(first: StoredDelivery) {
    const waits: number[] = [];
    let [one, at] = [first, now];
    while (!isSettled(one)) {
      one = notSent(claimed(one, at), at, PASSING);
      if (one.notBefore === undefined) break;
      waits.push((epochMs(one.notBefore) - epochMs(at)) / 60_000);
      at = one.notBefore;
    }
    return { waits, last: one, at };
  }

  it('is repeated after pauses that grow to an hour, for a day', () => {
    const { waits, last, at } = triedInVain(delivery);

    expect(waits.slice(0, 8)).toEqual([1, 2, 5, 10, 20, 30, 60, 60]);
    expect(last.status).toBe('failed');
    expect(epochMs(at) - epochMs(now)).toBeLessThanOrEqual(TRIED_FOR_SECONDS * 1000);
    expect(epochMs(at) - epochMs(now)).toBeGreaterThan((TRIED_FOR_SECONDS - 3600) * 1000);
  });

  it('is repeated every few minutes where it cannot wait', () => {
    const { waits } = triedInVain({ ...delivery, urgency: 'urgent' });

    expect(waits.slice(0, 6)).toEqual([0, 1, 1, 2, 5, 5]);
    expect(Math.max(...waits)).toBe(5);
  });

  it('leaves the delivery alone until then', () => {
    const after = notSent(claimed(delivery, now), now, PASSING);

    expect(after).toMatchObject({
      status: 'pending',
      notBefore: plusSeconds(now, 60),
      dueAt: after.notBefore,
    });
    expect(isTooEarly(after, plusSeconds(now, 59))).toBe(true);
    expect(isTooEarly(after, plusSeconds(now, 60))).toBe(false);
  });

  it('ends it at once where no other try will help', () => {
    expect(notSent(claimed(delivery, now), now, FOR_GOOD)).toMatchObject({
      status: 'failed',
      reason: 'refused',
    });
    expect(notSent(claimed(delivery, now), now, FOR_GOOD).dueAt).toBeUndefined();
  });
});
