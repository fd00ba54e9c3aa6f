import { describe, expect, it } from 'vitest';
import { childStatuses } from '../../../shared/intake/children/child.ts';
import type { Consent } from '../../../shared/intake/consents/consent.ts';
import { volunteerStatuses } from '../../../shared/intake/volunteers/volunteer.ts';
import type { CommunityCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { communityByCode } from '../../../shared/kernel/regions.ts';
import { proposalStatuses } from '../../../shared/matching/proposals/proposal.ts';
import {
  isEligible,
  isReserved,
  isShownToPair,
  poolChild,
  poolVolunteer,
} from '../../../shared/matching/runs/pool.ts';
import { child, consent, volunteer } from '../../builders.ts';
import { proposal } from '../proposals/pair-builders.ts';

const NOW = '2026-04-01T16:00:00.000Z' as Instant;
const own = { proposalId: 'p', pairingId: 'p', returnReason: '…', closeReason: '…', closedAt: NOW };

describe('R-MA-01: a child in the pool', () => {
  it.each(childStatuses.map((status) => [status, ['waiting', 'proposed'].includes(status)] as const))(
    'a child that is %s: %s',
    (status, expected) => {
      expect(isEligible(child({ ...own, status }))).toBe(expected);
    },
  );

  it.each<[string, Partial<Consent>]>([
    ['taken back', { withdrawnAt: NOW }],
    ['given for another purpose', { purpose: 'sharing' }],
  ])('nobody whose consent is %s', (_, change) => {
    expect(isEligible(child({ consents: [consent(change)] }))).toBe(false);
  });

  it('enters with answers, tier and wait, and with nothing that identifies them', () => {
    const entered = poolChild(child({ householdKeys: ['hash'] }), NOW);

    const { lat, lon } = communityByCode('320404001001' as CommunityCode)!;
    expect(entered).toEqual({
      id: 'child-1',
      point: { lat, lon },
      needs: ['A1', 'B2'],
      mostWanted: ['B2'],
      interests: ['阅读'],
      freeTimes: ['satMorning'],
      tier: 2,
      waitingDays: 31,
      householdKeys: ['hash'],
    });
  });
});

describe('R-MA-02: a volunteer in the pool', () => {
  const lapsed = (validUntil: string) => ({
    vettings: volunteer().vettings.map((one) => ({ ...one, validUntil })),
  });

  it.each(volunteerStatuses.map((status) => [status, status === 'active'] as const))(
    'a vetted volunteer who is %s: %s',
    (status, expected) => {
      expect(poolVolunteer(volunteer({ status }), 0, NOW) !== undefined).toBe(expected);
    },
  );

  it.each<[string, Record<string, unknown>, number, number | undefined]>([
    ['all places free', { capacity: 3 }, 0, 3],
    ['one place left', { capacity: 3, activePairings: 2 }, 0, 1],
    ['no place left', { capacity: 3, activePairings: 3 }, 0, undefined],
    ['confirmed proposals keep their places', { capacity: 3, activePairings: 1 }, 1, 1],
    ['confirmed proposals keep the last place', { capacity: 3, activePairings: 1 }, 2, undefined],
    ['vetting lapsed yesterday', lapsed('2026-04-01'), 0, undefined],
    ['vetting lapses tonight', lapsed('2026-04-02'), 0, 1],
  ])('%s', (_, change, held, freeCapacity) => {
    expect(poolVolunteer(volunteer(change), held, NOW)?.freeCapacity).toBe(freeCapacity);
  });

  it('a community that is on no map is named', () => {
    const lost = volunteer({ communityCode: '999999999999' });

    expect(() => poolVolunteer(lost, 0, NOW)).toThrow(/999999999999/);
  });
});

describe('a proposal by its status', () => {
  it.each(
    proposalStatuses.map(
      (status) =>
        [status, ['streetConfirmed', 'guardianAgreed', 'volunteerAgreed'].includes(status)] as const,
    ),
  )('R-MA-02: %s keeps child and seat: %s', (status, expected) => {
    expect(isReserved(proposal({ status }))).toBe(expected);
  });

  it.each(proposalStatuses.map((status) => [status, !['proposed', 'replaced'].includes(status)] as const))(
    'R-MA-30: %s is shown to guardian and volunteer: %s',
    (status, expected) => {
      expect(isShownToPair({ status })).toBe(expected);
    },
  );
});
