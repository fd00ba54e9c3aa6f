/** A proposal with both its people, for who may see it. */
import { type Action, actingRoles } from '../../../shared/kernel/access.ts';
import { proposalId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import type { Proposed, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { loadProposed } from '../../casework/load-situation.ts';
import { type ChangeCall, inVersion, ownRecord, type RecordCall } from '../../casework/own-record.ts';
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

/** The pair, in the version of the proposal that the member read. */
export async function loadPairToChange(
  call: ProposalCall & ChangeCall,
): Promise<WithVolunteer<Proposed> | Refusal> {
  const proposal = await loadProposalToChange(call);
  return isRefusal(proposal) ? proposal : loadProposed(proposal);
}
