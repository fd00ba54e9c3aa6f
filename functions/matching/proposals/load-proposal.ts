/** A proposal with both its people, for who may see it. */
import { type Action, actingRoles } from '../../../shared/kernel/access.ts';
import { proposalId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import type { Pair } from '../../../shared/matching/proposals/advance.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { type ChangeCall, inVersion, ownRecord, type RecordCall } from '../../casework/own-record.ts';
import { getChild } from '../../store/intake/children.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import { getProposal } from '../../store/matching/proposals.ts';

interface ProposalCall extends RecordCall {
  readonly actor: Member;
  readonly action: Action;
}

/** The volunteer sees a proposal once the street has confirmed it. */
function isShown(proposal: Proposal, { actor, action }: ProposalCall): boolean {
  const isOfficer = actingRoles(actor, action, proposal).some((role) => role !== 'volunteer');
  return isOfficer || isShownToPair(proposal);
}

export const loadProposal = ownRecord({
  id: proposalId,
  get: getProposal,
  owner: (proposal) => proposal,
  isShown,
});
const loadProposalToChange = inVersion(loadProposal, { view: (proposal) => proposal });

/** Child and volunteer of a proposal. */
export async function loadPair(proposal: Proposal): Promise<Pair> {
  const [child, volunteer] = await Promise.all([
    getChild(proposal.childId),
    getVolunteer(proposal.volunteerId),
  ]);
  if (!child || !volunteer)
    throw new Error(`proposal ${proposal.id} names a child or a volunteer without a file`);
  return { proposal, child, volunteer };
}

/** The pair, in the version of the proposal that the member read. */
export async function loadPairToChange(call: ProposalCall & ChangeCall): Promise<Pair | Refusal> {
  const proposal = await loadProposalToChange(call);
  return isRefusal(proposal) ? proposal : loadPair(proposal);
}
