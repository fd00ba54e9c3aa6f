/** What follows when consent to pairing is withdrawn or given again: for the proposal or the pairing, and who is notified. */

import type { Child } from '../../../shared/intake/children/child.ts';
import { awaitedConsent, type ConsentGiver } from '../../../shared/intake/consents/awaited-consent.ts';
import { ownDecision } from '../../../shared/intake/consents/own-consent.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { ChildSituation } from '../../../shared/matching/pairings/situation.ts';
import { followConsent } from '../../../shared/matching/proposals/consent-steps.ts';
import { loadSituation } from '../../casework/load-situation.ts';
import { situationChanges, situationFacts } from '../../casework/situation-changes.ts';
import { consentMessages } from '../../messages/intake/consent.ts';
import { fellAwayMessages } from '../../messages/matching/proposal.ts';
import type { FollowUp } from './consent-follow-up.ts';

/** What the proposal that ends gives as its reason; the family’s own words are in the audit log. */
const WITHDRAWN = { guardian: '监护人撤回同意', child: '孩子本人不同意' } as const satisfies Record<
  ConsentGiver,
  string
>;

/** A proposal that ends for want of consent has an entry of its own; that the child waits again follows from it. */
function factsOf(before: ChildSituation, after: ChildSituation, giver: ConsentGiver): AuditFact[] {
  if (before.kind !== 'proposed' || after.kind !== 'proposed')
    return situationFacts(before, after, WITHDRAWN[giver]);
  const { id: why, status: from, districtCode, childId: id } = before.proposal;
  const { status: to } = after.proposal;
  const action = 'proposal.endedWithoutConsent';
  return from === to ? [] : [{ districtCode, action, subject: { kind: 'child', id }, from, to, why }];
}

const isEnded = (before: ChildSituation, after: ChildSituation) =>
  before.kind === 'proposed' && after.kind === 'proposed' && before.proposal.status !== after.proposal.status;

/** What the pairing rests on of one of the two. */
const wordOf = (child: Child, giver: ConsentGiver) =>
  `${awaitedConsent(child, 'pairing').includes(giver)} ${giver === 'child' && ownDecision(child, 'pairing')?.agreed}`;

/** Ends proposals and flags pairings (R-MA-60), or clears the flags (R-MA-61). */
export const followPairingConsent: FollowUp = async (before: Child, child: Child, { giver, clock }) => {
  if (wordOf(before, giver) === wordOf(child, giver)) return { child, changes: [], facts: [] };
  const loaded = await loadSituation(before);
  const after = followConsent({ ...loaded, child }, { reason: WITHDRAWN[giver], at: clock.now });
  const isAgreed = !awaitedConsent(child, 'pairing').includes(giver);
  return {
    child: after.child,
    changes: [
      ...situationChanges(loaded, after),
      ...consentMessages({ giver, isAgreed }, after, clock),
      ...(loaded.kind === 'proposed' && isEnded(loaded, after)
        ? fellAwayMessages(loaded.proposal, clock, 'guardian')
        : []),
    ],
    facts: factsOf(loaded, after, giver),
  };
};
