/** What follows when consent to pairing is taken back or given again: for the proposal or the pairing, and who is told. */

import type { Child } from '../../../shared/intake/children/child.ts';
import { hasConsent } from '../../../shared/intake/consents/consent.ts';
import { endConsent, resumeConsent } from '../../../shared/matching/proposals/consent-steps.ts';
import { boundChanges, boundFacts, loadBound } from '../../casework/bound-child.ts';
import { consentMessages } from '../../messages/intake/consent.ts';
import type { FollowUp } from './consent-follow-up.ts';

/** What stands in the proposal that ends; the guardian’s own words are in the audit log. */
const WITHDRAWN = '监护人撤回同意';

/** Ends proposals and flags pairings (R-MA-60), or clears the flag (R-MA-61). */
export const followPairingConsent: FollowUp = async (before: Child, child: Child, clock) => {
  const isAgreed = hasConsent(child, 'pairing');
  if (hasConsent(before, 'pairing') === isAgreed) return { child, changes: [], facts: [] };
  const loaded = await loadBound(before);
  const bound = { ...loaded, child };
  const after = isAgreed
    ? resumeConsent(bound)
    : endConsent(bound, { by: 'guardian', reason: WITHDRAWN, at: clock.now });
  return {
    child: after.child,
    changes: [...boundChanges(loaded, after), ...consentMessages(isAgreed, after, clock)],
    facts: boundFacts(loaded, after),
  };
};
