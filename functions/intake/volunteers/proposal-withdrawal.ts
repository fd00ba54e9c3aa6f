/** A volunteer who is no longer available: open proposals end, and their children keep their place in the queue (R-MA-34). */
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Proposed } from '../../../shared/matching/pairings/situation.ts';
import * as rules from '../../../shared/matching/proposals/advance.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { situationChanges } from '../../casework/situation-changes.ts';
import { unavailableMessages } from '../../messages/matching/proposal.ts';
import { getChild, replaceChild } from '../../store/intake/children.ts';
import { parseProposal, proposalsOfVolunteer } from '../../store/matching/proposals.ts';
import { type Decided, NOTHING, together } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';

/** The reason in a declined proposal; why the volunteer is away is nobody’s business there. */
const REASONS = {
  paused: '志愿者已暂停',
  retired: '志愿者已退出',
  vettingLapsed: '志愿者审核未通过或已过期',
  consentWithdrawn: '志愿者撤回同意',
} as const;
export type UnavailabilityReason = keyof typeof REASONS;

function factOf(before: Proposal, after: Proposal, why: string): AuditFact {
  const about = {
    districtCode: before.districtCode,
    subject: { kind: 'child', id: before.childId },
    why,
  } as const;
  return after.status === 'declined'
    ? { ...about, action: 'proposal.declinedByStreet', from: before.status, to: after.status }
    : { ...about, action: 'child.requeued', from: 'proposed', to: 'waiting' };
}

async function endProposal(proposal: Proposal, reason: UnavailabilityReason, clock: Clock): Promise<Decided> {
  const child = await getChild(proposal.childId);
  if (!child) throw new Error(`proposal ${proposal.id} names a child without a file`);
  const before: Proposed = { kind: 'proposed', proposal, child };
  const after = rules.withdrawProposal(before, REASONS[reason], clock.now);
  if (!after) return NOTHING;
  return {
    changes: [
      ...situationChanges(before, after),
      ...(after.child === child ? [] : [replaceChild(child, after.child)]),
      ...unavailableMessages(proposal, clock),
    ],
    facts: [factOf(proposal, after.proposal, REASONS[reason])],
  };
}

/** The volunteer’s places bound how many there are: all of it fits one transaction. */
export async function withdrawProposals(
  id: VolunteerId,
  reason: UnavailabilityReason,
  clock: Clock,
): Promise<Decided> {
  const proposals = await readAll(proposalsOfVolunteer(id), parseProposal);
  const open = proposals.filter(rules.isOpen);
  return together(await Promise.all(open.map((proposal) => endProposal(proposal, reason, clock))));
}
