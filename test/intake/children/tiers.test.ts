import { describe, expect, it } from 'vitest';
import { type Tier, tierOf, waitingDays } from '../../../shared/intake/children/tiers.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { ALL_KINDS } from '../../../shared/office/kinds/kinds.ts';
import { child } from '../../builders.ts';

/** In Shanghai: 2026-04-01, 10:00. */
const NOW = '2026-04-01T02:00:00.000Z' as Instant;

/** 91, 90 and 89 days before, by the calendar of Shanghai. */
const DAYS_91 = '2025-12-31T15:59:59.999Z';
const DAYS_90 = '2025-12-31T16:00:00.000Z';
const DAYS_89 = '2026-01-01T16:00:00.000Z';

describe('R-MA-10: tiers', () => {
  const tiers: Readonly<Record<string, Tier>> = {
    orphan: 1,
    unsupported: 1,
    leftBehind: 2,
    disabled: 2,
    illness: 2,
    migrant: 3,
    lowIncome: 3,
    unguarded: 3,
    other: 3,
  };

  it.each(ALL_KINDS.map(({ code }) => [code, tiers[code]] as const))('%s is of tier %i', (kind, tier) => {
    expect(tierOf(child({ kinds: [kind], waitingSince: NOW }), NOW)).toBe(tier);
  });

  it.each<[string[], Tier]>([
    [['lowIncome', 'orphan'], 1],
    [['illness', 'unsupported'], 1],
    [['other', 'disabled'], 2],
    [['lowIncome', 'other'], 3],
  ])('of several kinds (%s) the first tier counts: %i', (kinds, tier) => {
    expect(tierOf(child({ kinds, waitingSince: NOW }), NOW)).toBe(tier);
  });

  it.each([
    ['89 days', DAYS_89, 89, 3],
    ['90 days', DAYS_90, 90, 3],
    ['91 days, a millisecond earlier', DAYS_91, 91, 1],
  ])('any child that waits over 90 days is of tier 1: %s', (_, waitingSince, days, tier) => {
    const waiting = child({ kinds: ['other'], waitingSince });

    expect([waitingDays(waiting, NOW), tierOf(waiting, NOW)]).toEqual([days, tier]);
  });

  it('a proposed child continues to wait', () => {
    const proposed = child({ kinds: ['other'], status: 'proposed', proposalId: 'p', waitingSince: DAYS_91 });

    expect([waitingDays(proposed, NOW), tierOf(proposed, NOW)]).toEqual([91, 1]);
  });

  it('a child that does not wait has waited 0 days', () => {
    const paired = child({ kinds: ['other'], status: 'paired', pairingId: 'p' });

    expect([waitingDays(paired, NOW), tierOf(paired, NOW)]).toEqual([0, 3]);
  });

  it('days in the queue are never below 0', () => {
    const tomorrow = child({ waitingSince: '2026-04-01T16:00:00.000Z' });

    expect(waitingDays(tomorrow, NOW)).toBe(0);
  });
});
