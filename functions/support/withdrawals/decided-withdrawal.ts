/** What the district’s decision on a withdrawal becomes: records, audit entries, and the messages to everybody concerned. */
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import { endingOf, type Ground } from '../../../shared/support/withdrawals/approve-withdrawal.ts';
import type { Approval, Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import type { Asked } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { proposalMessage } from '../../messages/matching/proposal.ts';
import { pairingMessage } from '../../messages/support/pairing.ts';
import { withdrawalMessage } from '../../messages/support/withdrawal.ts';
import type { Change } from '../../store/change.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { barPair, barredAsDeclined } from '../../store/matching/barred-pairs.ts';
import { replaceProposal } from '../../store/matching/proposals.ts';
import { replaceWithdrawal } from '../../store/support/withdrawals.ts';
import { endChanges, endFacts } from '../pairings/pairing-changes.ts';

export const decisionFact = (
  { districtCode, childId, status }: Withdrawal,
  decision: 'approved' | 'rejected',
  why: string,
): AuditFact => ({
  districtCode,
  action: `withdrawal.${decision}`,
  subject: { kind: 'child', id: childId },
  from: status,
  to: decision,
  why,
});

export const rejectionChanges = (before: Asked, after: Asked, clock: Clock): Change[] => [
  replaceWithdrawal(before.withdrawal, after.withdrawal),
  replaceChild(before.child, after.child),
  withdrawalMessage(after.withdrawal, 'withdrawalRejected', clock),
];

/** The open proposal falls away; a volunteer who was asked is notified. The two are not proposed to each other again soon. */
function proposalChanges(before: Proposal, after: Proposal, clock: Clock): Change[] {
  if (before === after) return [];
  return [
    replaceProposal(before, after),
    barPair(before, before.districtCode, barredAsDeclined(clock.now)),
    ...(isShownToPair(before) ? [proposalMessage(before, 'proposalFellAway', clock)] : []),
  ];
}

function releaseChanges(before: Ground, after: Ground, review: Approval, clock: Clock): Change[] {
  if (before.bound && after.bound) {
    return [
      ...endChanges(before.bound, after.bound, endingOf(before.withdrawal, review), clock.now),
      pairingMessage(before.bound.pairing, 'pairingEnded', clock),
    ];
  }
  const { proposal } = before;
  return [
    replaceChild(before.child, after.child),
    ...(proposal && after.proposal ? proposalChanges(proposal, after.proposal, clock) : []),
  ];
}

export const approvalChanges = (before: Ground, after: Ground, review: Approval, clock: Clock): Change[] => [
  replaceWithdrawal(before.withdrawal, after.withdrawal),
  ...releaseChanges(before, after, review, clock),
  withdrawalMessage(after.withdrawal, 'withdrawalApproved', clock),
];

function childFact({ child, withdrawal }: Ground, after: Ground, why: string): AuditFact[] {
  const { districtCode } = withdrawal;
  const [from, to] = [child.status, after.child.status];
  if (from === to) return [];
  const action = to === 'closed' ? 'child.closed' : 'child.requeued';
  return [{ districtCode, action, subject: { kind: 'child', id: child.id }, from, to, why }];
}

export function approvalFacts(before: Ground, after: Ground, review: Approval): AuditFact[] {
  const decision = decisionFact(before.withdrawal, 'approved', review.reason);
  const released =
    before.bound && after.bound
      ? endFacts(before.bound, after.bound, endingOf(before.withdrawal, review))
      : childFact(before, after, review.reason);
  return [decision, ...released];
}
