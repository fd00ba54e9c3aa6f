/** A child with the proposal or the pairing that its file names; what changes of them, and what the audit log tells. */
import type { Child } from '../../shared/intake/children/child.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { flagFacts } from '../../shared/matching/pairings/pairing-flags.ts';
import type { Bound } from '../../shared/matching/proposals/consent-steps.ts';
import type { Change } from '../store/change.ts';
import { getPairing, replacePairing } from '../store/matching/pairings.ts';
import { getProposal, replaceProposal } from '../store/matching/proposals.ts';

export async function loadBound(child: Child): Promise<Bound> {
  if (child.status === 'proposed') {
    const proposal = await getProposal(child.proposalId);
    if (!proposal)
      throw new Error(`child ${child.id} names proposal ${child.proposalId}, which is not there`);
    return { kind: 'proposed', child, proposal };
  }
  if (child.status === 'paired') {
    const pairing = await getPairing(child.pairingId);
    if (!pairing) throw new Error(`child ${child.id} names pairing ${child.pairingId}, which is not there`);
    return { kind: 'paired', child, pairing };
  }
  return { kind: 'alone', child };
}

/** Beside the child’s own file. */
export function boundChanges(before: Bound, after: Bound): Change[] {
  if (before.kind === 'proposed' && after.kind === 'proposed')
    return before.proposal === after.proposal ? [] : [replaceProposal(before.proposal, after.proposal)];
  if (before.kind === 'paired' && after.kind === 'paired')
    return before.pairing === after.pairing ? [] : [replacePairing(before.pairing, after.pairing)];
  return [];
}

export function boundFacts(before: Bound, after: Bound): AuditFact[] {
  const { districtCode, id } = before.child;
  const subject = { kind: 'child', id } as const;
  if (before.kind === 'proposed' && after.kind === 'proposed' && before.proposal !== after.proposal) {
    const { status: from, id: why } = before.proposal;
    const action = 'proposal.endedWithoutConsent';
    return [{ districtCode, action, subject, from, to: after.proposal.status, why }];
  }
  return before.kind === 'paired' && after.kind === 'paired' ? flagFacts(before.pairing, after.pairing) : [];
}
