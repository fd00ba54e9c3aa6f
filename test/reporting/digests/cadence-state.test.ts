import { describe, expect, it } from 'vitest';
import { type CalendarDate, type Instant, intervalOf } from '../../../shared/kernel/instants.ts';
import { contextOf } from '../../../shared/reporting/digests/context.ts';
import type { Facts } from '../../../shared/reporting/digests/facts.ts';
import { frameOf } from '../../../shared/reporting/digests/frame.ts';
import {
  cadenceResultIn,
  overduePairings,
} from '../../../shared/reporting/digests/sections/cadence-state.ts';
import { type CadenceRule, DEFAULT_CADENCE, isOverdue } from '../../../shared/support/contacts/cadence.ts';
import { aContact, aPairing, aRequest, someFacts } from './builders.ts';

const [contact, meeting] = DEFAULT_CADENCE as [CadenceRule, CadenceRule];
const overdueIn = (facts: Partial<Facts>) => {
  const { scope, period, cutOff } = aRequest();
  return overduePairings(contextOf(frameOf(scope, period, cutOff), someFacts(facts)));
};

describe('R-SU-11: overdue once a whole calendar month (quarter) has passed', () => {
  it.each([
    ['just before the next month ends in Shanghai', contact, '2026-02-05', '2026-03-31T15:59:59.999Z', false],
    ['when the next month has ended', contact, '2026-02-05', '2026-03-31T16:00:00.000Z', true],
    ['late in the month before', contact, '2026-02-28', '2026-03-31T15:59:59.999Z', false],
    ['over the turn of the year', contact, '2025-12-31', '2026-01-31T16:00:00.000Z', true],
    ['just before the next quarter ends', meeting, '2026-01-01', '2026-06-30T15:59:59.999Z', false],
    ['when the next quarter has ended', meeting, '2026-01-01', '2026-06-30T16:00:00.000Z', true],
    ['a meeting on the quarter’s last day', meeting, '2026-03-31', '2026-06-30T15:59:59.999Z', false],
  ])('%s', (_name, rule, last, at, expected) => {
    expect(isOverdue(rule, last as CalendarDate, at as Instant)).toBe(expected);
  });
});

describe('R-RE-12: overdue pairings of a digest', () => {
  it('lists a pairing with nothing logged before one that was silent for longer', () => {
    const blank = aPairing({ id: 'p2', startedOn: '2026-02-20', startedAt: '2026-02-20T02:00:00.000Z' });
    const silent = aContact({ on: '2026-01-20', loggedAt: '2026-01-20T12:00:00.000Z' });
    const found = overdueIn({ pairings: [aPairing(), blank], contacts: [silent] });
    expect(found.map(({ pairing, silentDays, isBlank }) => [pairing.id, silentDays, isBlank])).toEqual([
      ['p2', 39, true],
      ['p1', 70, false],
    ]);
  });

  it('does not take “tried, not reached” for a contact, but counts it', () => {
    const [found] = overdueIn({ pairings: [aPairing()], contacts: [aContact({ reached: false })] });
    expect(found).toMatchObject({ lastReached: undefined, attempts: 1, isBlank: false });
  });

  it('requires nothing of the month in which the pairing began', () => {
    const pairing = aPairing({ startedOn: '2026-03-01', startedAt: '2026-03-01T02:00:00.000Z' });
    expect(overdueIn({ pairings: [pairing] })).toEqual([]);
  });

  it('leaves out a pairing that ended within the period', () => {
    const pairing = aPairing({ status: 'ended', endedAt: '2026-03-20T02:00:00.000Z' });
    expect(overdueIn({ pairings: [pairing] })).toEqual([]);
  });

  it('requires a meeting in person even where calls satisfy the month', () => {
    const pairing = aPairing({ startedOn: '2025-12-15', startedAt: '2025-12-15T02:00:00.000Z' });
    const [found] = overdueIn({ pairings: [pairing], contacts: [aContact({ form: 'call' })] });
    expect(found?.broken.map(({ key }) => key)).toEqual(['meeting']);
  });
});

describe('R-RE-13: contacts measured against the cadence of March', () => {
  const { scope, period, cutOff } = aRequest();
  const march = intervalOf(period);
  const resultOf = (facts: Partial<Facts>, rule: CadenceRule) =>
    cadenceResultIn(contextOf(frameOf(scope, period, cutOff), someFacts(facts)), rule, march);

  it.each([
    ['a visit on its first day', { on: '2026-03-01' }, 1, 1],
    ['a visit on its last day', { on: '2026-03-31' }, 1, 1],
    ['a visit on the day before', { on: '2026-02-28' }, 0, 0],
    ['a visit on the day after', { on: '2026-04-01' }, 0, 0],
    ['a call, which is no meeting', { form: 'call' }, 1, 0],
    ['an attempt that reached nobody', { reached: false }, 0, 0],
    ['a visit of another pairing', { pairingIds: ['p2'] }, 0, 0],
  ])('%s', (_, change, contacts, meetings) => {
    const facts = { pairings: [aPairing()], contacts: [aContact(change)] };

    expect(resultOf(facts, contact)).toEqual({ due: 1, met: contacts });
    expect(resultOf(facts, meeting)).toEqual({ due: 1, met: meetings });
  });

  it.each([
    ['began before it', { startedAt: '2026-02-28T15:59:59.999Z' }, 1],
    ['began with it', { startedAt: '2026-02-28T16:00:00.000Z' }, 0],
    ['ended after it', { status: 'ended', endedAt: '2026-04-01T02:00:00.000Z' }, 1],
    ['ended within it', { status: 'ended', endedAt: '2026-03-31T02:00:00.000Z' }, 0],
  ])('a pairing that %s', (_, change, due) => {
    expect(resultOf({ pairings: [aPairing(change)] }, contact).due).toBe(due);
  });
});
