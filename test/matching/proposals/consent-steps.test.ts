import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { flagPairing } from '../../../shared/matching/pairings/pairing-flags.ts';
import type { ChildSituation } from '../../../shared/matching/pairings/situation.ts';
import { followConsent } from '../../../shared/matching/proposals/consent-steps.ts';
import { child, consent } from '../../builders.ts';
import { pairing, proposal } from './pair-builders.ts';

const AT = '2026-04-01T02:00:00.000Z' as Instant;
const cause = { reason: '监护人撤回同意', at: AT };
const withdrawn = { by: 'guardian', ...cause };
const gone = [consent({ withdrawnAt: AT })];

const alone: ChildSituation = { kind: 'alone', child: child({ consents: gone }) };
const paired = (change: Record<string, unknown> = {}): ChildSituation => ({
  kind: 'paired',
  child: child({ status: 'paired', pairingId: 'pairing-1', consents: gone }),
  pairing: pairing(change),
});

describe('R-MA-60: without consent to pairing', () => {
  it.each(['proposed', 'streetConfirmed', 'guardianAgreed', 'volunteerAgreed'])(
    'a proposal that is %s ends, and the child keeps its place in the queue',
    (status) => {
      const proposed = child({ status: 'proposed', proposalId: 'proposal-1', consents: gone });

      const after = followConsent(
        { kind: 'proposed', child: proposed, proposal: proposal({ status }) },
        cause,
      );

      expect(after).toMatchObject({
        child: { status: 'waiting', waitingSince: '2026-03-02T00:00:00.000Z', consents: gone },
        proposal: { status: 'declined', declined: withdrawn },
      });
      expect(after.child).not.toHaveProperty('proposalId');
    },
  );

  it('an active pairing is flagged, and goes on until somebody decides', () => {
    expect(followConsent(paired(), cause)).toMatchObject({
      child: { status: 'paired' },
      pairing: { status: 'active', flags: [{ kind: 'consentWithdrawn', since: AT }] },
    });
  });

  it('a child that has neither stays as it is', () => {
    expect(followConsent(alone, cause)).toBe(alone);
  });
});

describe('R-MA-61: with consent given again', () => {
  it('the flag is cleared, another one remains', () => {
    const flagged = flagPairing(flagPairing(pairing(), 'vettingLapsed', AT), 'consentWithdrawn', AT);

    expect(
      followConsent(
        { ...paired(flagged), child: child({ status: 'paired', pairingId: 'pairing-1' }) },
        cause,
      ),
    ).toMatchObject({
      pairing: { flags: [{ kind: 'vettingLapsed', since: AT }] },
    });
  });

  it('a child that has no pairing stays as it is', () => {
    expect(followConsent(alone, cause)).toBe(alone);
  });
});
