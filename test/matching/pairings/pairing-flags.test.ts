import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import {
  clearFlag,
  flagFacts,
  flagPairing,
  isPairingInForce,
} from '../../../shared/matching/pairings/pairing-flags.ts';
import { pairing as aPairing } from '../proposals/pair-builders.ts';

const first = '2026-03-10T02:00:00.000Z' as Instant;
const later = '2026-04-10T02:00:00.000Z' as Instant;

const pairing = aPairing();

describe('R-MA-50: a pairing without vetting or consent is flagged', () => {
  it('once for each reason, since the first time', () => {
    const flagged = flagPairing(flagPairing(pairing, 'vettingLapsed', first), 'vettingLapsed', later);

    expect(flagged.flags).toEqual([{ kind: 'vettingLapsed', since: first }]);
    expect(flagPairing(flagged, 'consentWithdrawn', later).flags).toHaveLength(2);
  });

  it('until the reason is gone; the other reason stays', () => {
    const flagged = flagPairing(flagPairing(pairing, 'vettingLapsed', first), 'consentWithdrawn', later);

    expect(clearFlag(flagged, 'vettingLapsed').flags).toEqual([{ kind: 'consentWithdrawn', since: later }]);
    expect(clearFlag(pairing, 'vettingLapsed')).toBe(pairing);
  });

  it('each flag that was raised or cleared has its entry in the child’s timeline, and nothing else has', () => {
    const before = flagPairing(pairing, 'vettingLapsed', first);
    const after = clearFlag(flagPairing(before, 'outOfReach', later), 'vettingLapsed');
    const entry = {
      districtCode: '320404',
      subject: { kind: 'child', id: 'child-1' },
      why: 'pairing-1',
    };

    expect(flagFacts(before, after)).toEqual([
      { ...entry, action: 'pairing.flagCleared', to: 'vettingLapsed' },
      { ...entry, action: 'pairing.flagged', to: 'outOfReach' },
    ]);
    expect(flagFacts(before, { ...before, introducedOn: before.startedOn })).toEqual([]);
  });
});

describe('R-MA-62: a pairing is in force', () => {
  it.each([
    ['while it is active', pairing, true],
    ['not when it has ended', { ...pairing, status: 'ended' as const }, false],
    ['not while vetting has lapsed', flagPairing(pairing, 'vettingLapsed', first), false],
    ['not while consent is withdrawn', flagPairing(pairing, 'consentWithdrawn', first), false],
    [
      'again once the flag is gone',
      clearFlag(flagPairing(pairing, 'consentWithdrawn', first), 'consentWithdrawn'),
      true,
    ],
  ])('%s', (_, one, expected) => {
    expect(isPairingInForce(one)).toBe(expected);
  });
});
