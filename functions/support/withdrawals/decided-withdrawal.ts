/** What the district’s decision on a withdrawal becomes: records, audit entries, and the messages to everybody concerned. */
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Proposed } from '../../../shared/matching/pairings/situation.ts';
import {
  endingOf,
  type WithdrawalSituation,
} from '../../../shared/support/withdrawals/approve-withdrawal.ts';
import type { Approval, Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import type { ChildWithdrawal } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { situationChanges, situationFacts } from '../../casework/situation-changes.ts';
import { fellAwayMessages } from '../../messages/matching/proposal.ts';
import { pairingMessage } from '../../messages/support/pairing.ts';
import { withdrawalMessage } from '../../messages/support/withdrawal.ts';
import type { Change } from '../../store/change.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { barPair, barredAsDeclined } from '../../store/matching/barred-pairs.ts';
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

export const rejectionChanges = (before: ChildWithdrawal, after: ChildWithdrawal, clock: Clock): Change[] => [
  replaceWithdrawal(before.withdrawal, after.withdrawal),
  replaceChild(before.child, after.child),
  withdrawalMessage(after.withdrawal, 'withdrawalRejected', clock),
  withdrawalMessage(after.withdrawal, 'ownWithdrawalRejected', clock),
];

/** The open proposal falls away; a volunteer who was asked is notified. The two are not proposed to each other again soon. */
function proposalChanges(
  { proposal: before }: Proposed,
  { proposal: after }: Proposed,
  clock: Clock,
): Change[] {
  if (before === after) return [];
  return [
    barPair(before, before.districtCode, barredAsDeclined(clock.now)),
    ...fellAwayMessages(before, clock, 'guardian'),
  ];
}

function releaseChanges(
  { withdrawal, situation: before }: WithdrawalSituation,
  { situation: after }: WithdrawalSituation,
  review: Approval,
  clock: Clock,
): Change[] {
  if (before.kind === 'paired' && after.kind === 'paired')
    return [
      ...endChanges(before, after, endingOf(withdrawal, review), clock.now),
      pairingMessage(before.pairing, 'pairingEnded', clock),
    ];
  return [
    replaceChild(before.child, after.child),
    ...situationChanges(before, after),
    ...(before.kind === 'proposed' && after.kind === 'proposed' ? proposalChanges(before, after, clock) : []),
  ];
}

export const approvalChanges = (
  before: WithdrawalSituation,
  after: WithdrawalSituation,
  review: Approval,
  clock: Clock,
): Change[] => [
  replaceWithdrawal(before.withdrawal, after.withdrawal),
  ...releaseChanges(before, after, review, clock),
  withdrawalMessage(after.withdrawal, 'withdrawalApproved', clock),
  withdrawalMessage(after.withdrawal, 'ownWithdrawalApproved', clock),
];

export function approvalFacts(
  { withdrawal, situation: before }: WithdrawalSituation,
  { situation: after }: WithdrawalSituation,
  review: Approval,
): AuditFact[] {
  const released =
    before.kind === 'paired' && after.kind === 'paired'
      ? endFacts(before, after, endingOf(withdrawal, review))
      : situationFacts(before, after, review.reason);
  return [decisionFact(withdrawal, 'approved', review.reason), ...released];
}
