/** What follows when consent to pairing is withdrawn or given again: for the proposal or the pairing, and who is notified. */

import type { Child } from '../../../shared/intake/children/child.ts';
import { hasConsent } from '../../../shared/intake/consents/consent.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { ChildSituation } from '../../../shared/matching/pairings/situation.ts';
import { endConsent, resumeConsent } from '../../../shared/matching/proposals/consent-steps.ts';
import { loadSituation } from '../../casework/load-situation.ts';
import { situationChanges, situationFacts } from '../../casework/situation-changes.ts';
import { consentMessages } from '../../messages/intake/consent.ts';
import { fellAwayMessages } from '../../messages/matching/proposal.ts';
import type { FollowUp } from './consent-follow-up.ts';

/** What stands in the proposal that ends; the guardian’s own words are in the audit log. */
const WITHDRAWN = '监护人撤回同意';

/** A proposal that ends for want of consent has an entry of its own; that the child waits again follows from it. */
function factsOf(before: ChildSituation, after: ChildSituation): AuditFact[] {
  if (before.kind !== 'proposed' || after.kind !== 'proposed')
    return situationFacts(before, after, WITHDRAWN);
  const { id: why, status: from, districtCode, childId: id } = before.proposal;
  const { status: to } = after.proposal;
  const action = 'proposal.endedWithoutConsent';
  return from === to ? [] : [{ districtCode, action, subject: { kind: 'child', id }, from, to, why }];
}

/** Ends proposals and flags pairings (R-MA-60), or clears the flag (R-MA-61). */
export const followPairingConsent: FollowUp = async (before: Child, child: Child, clock) => {
  const isAgreed = hasConsent(child, 'pairing');
  if (hasConsent(before, 'pairing') === isAgreed) return { child, changes: [], facts: [] };
  const loaded = await loadSituation(before);
  const situation = { ...loaded, child };
  const after = isAgreed
    ? resumeConsent(situation)
    : endConsent(situation, { by: 'guardian', reason: WITHDRAWN, at: clock.now });
  return {
    child: after.child,
    changes: [
      ...situationChanges(loaded, after),
      ...consentMessages(isAgreed, after, clock),
      ...(loaded.kind === 'proposed' && !isAgreed
        ? fellAwayMessages(loaded.proposal, clock, 'guardian')
        : []),
    ],
    facts: factsOf(loaded, after),
  };
};
