import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { flagPairing } from '../../../shared/matching/pairings/pairing-flags.ts';
import type { ChildSituation } from '../../../shared/matching/pairings/situation.ts';
import { endConsent, resumeConsent } from '../../../shared/matching/proposals/consent-steps.ts';
import { child, consent } from '../../builders.ts';
import { pairing, proposal } from './pair-builders.ts';

const AT = '2026-04-01T02:00:00.000Z' as Instant;
const withdrawn = { by: 'guardian' as const, reason: '监护人撤回同意', at: AT };
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

      const after = endConsent(
        { kind: 'proposed', child: proposed, proposal: proposal({ status }) },
        withdrawn,
      );

      expect(after).toMatchObject({
        child: { status: 'waiting', waitingSince: '2026-03-02T00:00:00.000Z', consents: gone },
        proposal: { status: 'declined', declined: withdrawn },
      });
      expect(after.child).not.toHaveProperty('proposalId');
    },
  );

  it('an active pairing is flagged, and goes on until somebody decides', () => {
    expect(endConsent(paired(), withdrawn)).toMatchObject({
      child: { status: 'paired' },
      pairing: { status: 'active', flags: [{ kind: 'consentWithdrawn', since: AT }] },
    });
  });

  it('a child that has neither stays as it is', () => {
    expect(endConsent(alone, withdrawn)).toBe(alone);
  });
});

describe('R-MA-61: with consent given again', () => {
  it('the flag is cleared, another one remains', () => {
    const flagged = flagPairing(flagPairing(pairing(), 'vettingLapsed', AT), 'consentWithdrawn', AT);

    expect(resumeConsent(paired(flagged))).toMatchObject({
      pairing: { flags: [{ kind: 'vettingLapsed', since: AT }] },
    });
  });

  it('a child that has no pairing stays as it is', () => {
    expect(resumeConsent(alone)).toBe(alone);
  });
});
