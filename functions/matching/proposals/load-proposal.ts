/** A proposal with both its people, for who may see it. */
import { type Action, actingRoles } from '../../../shared/kernel/access.ts';
import { proposalId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import type { Proposed, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { viewOwnProposal } from '../../../shared/matching/proposals/proposal-views.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { loadProposed } from '../../casework/load-situation.ts';
import { type ChangeCall, inVersion, ownRecord, type RecordCall } from '../../casework/own-record.ts';
import type { Versioned } from '../../http/stale.ts';
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

/** The pair, in the version of the proposal that the member read, which they see as they saw it then. */
const pairLoader = (view: (proposal: Proposal) => Versioned) => {
  const loadToChange = inVersion(loadProposal, { view });
  return async (call: ProposalCall & ChangeCall): Promise<WithVolunteer<Proposed> | Refusal> => {
    const proposal = await loadToChange(call);
    return isRefusal(proposal) ? proposal : loadProposed(proposal);
  };
};

export const loadPairToChange = pairLoader((proposal) => proposal);
export const loadOwnPairToChange = pairLoader(viewOwnProposal);
