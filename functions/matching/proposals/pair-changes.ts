/** What a step of a proposal becomes: all records of the pair, what the step rests on, and the audit entries. */
import type { AuditAction } from '../../../shared/kernel/audit-action.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Proposed, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import type { Advanced, ProposalEvent } from '../../../shared/matching/proposals/advance.ts';
import type { Change } from '../../store/change.ts';
import { childUnchanged, replaceChild } from '../../store/intake/children.ts';
import { replaceVolunteer, volunteerUnchanged } from '../../store/intake/volunteers.ts';
import { barPair, barredAsDeclined } from '../../store/matching/barred-pairs.ts';
import { createPairing } from '../../store/matching/pairings.ts';
import { replaceProposal } from '../../store/matching/proposals.ts';

/** A record that the step leaves alone must still be as it was loaded: capacity, vetting and consent rest on it. */
export function pairChanges(before: WithVolunteer<Proposed>, after: Advanced, now: Instant): Change[] {
  const { proposal, child, volunteer } = before;
  const declined = after.proposal.status === 'declined';
  return [
    replaceProposal(proposal, after.proposal),
    after.child === child ? childUnchanged(child) : replaceChild(child, after.child),
    ...(after.volunteer === volunteer
      ? declined
        ? []
        : [volunteerUnchanged(volunteer)]
      : [replaceVolunteer(volunteer, after.volunteer)]),
    ...(after.pairing ? [createPairing(after.pairing)] : []),
    ...(declined ? [barPair(proposal, proposal.districtCode, barredAsDeclined(now))] : []),
  ];
}

/** One entry on the proposal’s way and, when it comes to that, one for the pairing; both stand in the child’s timeline. */
export function pairFacts(
  before: WithVolunteer<Proposed>,
  after: Advanced,
  event: ProposalEvent,
): AuditFact[] {
  const { proposal, child } = before;
  const { districtCode } = proposal;
  const subject = { kind: 'child', id: child.id } as const;
  const step = {
    from: proposal.status,
    to: after.proposal.status,
    why: whyOf(event, proposal.id),
  };
  const action = actionOf(event);
  const facts: AuditFact[] = [{ districtCode, action, subject, ...step }];
  if (after.pairing) {
    const why = after.pairing.id;
    facts.push({ districtCode, action: 'pairing.begun', subject, to: 'active', why });
    facts.push({
      districtCode,
      action: 'pairing.begun',
      subject: { kind: 'volunteer', id: proposal.volunteerId },
      to: 'active',
      why,
    });
  }
  return facts;
}

/** An answer that an officer recorded is another entry than one that the guardian gave (R-MA-38). */
function actionOf(event: ProposalEvent): AuditAction {
  const isDecline = event.step === 'decline';
  if ('recorded' in event && event.recorded)
    return isDecline ? 'proposal.guardianRefusalRecorded' : 'proposal.guardianAgreementRecorded';
  return isDecline ? `proposal.declinedBy${capitalised(event.by)}` : `proposal.${event.step}`;
}

function whyOf(event: ProposalEvent, id: string): string {
  const reason = event.step === 'decline' ? event.reason : undefined;
  const way = 'recorded' in event ? event.recorded?.by : undefined;
  return way ? [way, reason].filter(Boolean).join(': ') : (reason ?? id);
}

/** TypeScript knows the type, not that this is how it comes about. */
const capitalised = <W extends string>(word: W) =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<W>;
