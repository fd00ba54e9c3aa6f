/** A proposal with both its people, for who may see it. */
import { type Action, actingRoles, type May } from '../../../shared/kernel/access.ts';
import { type ProposalId, proposalId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { Pair } from '../../../shared/matching/proposals/advance.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { refuseStale } from '../../http/stale.ts';
import { getChild } from '../../store/intake/children.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import * as proposals from '../../store/matching/proposals.ts';

interface Asked {
  readonly path: { readonly id: string };
  readonly actor: Member;
  readonly action: Action;
  readonly may: May;
}

/** An officer sees those of her reach, the volunteer her own once the street has confirmed; else 404. */
export async function loadProposal({ path, actor, action, may }: Asked): Promise<Proposal | Refusal> {
  const parsed = proposalId.safeParse(path.id);
  const proposal = parsed.success ? await proposals.getProposal(parsed.data as ProposalId) : undefined;
  if (!proposal || !may(proposal)) return refuse('notFound');
  const isOfficer = actingRoles(actor, action, proposal).some((role) => role !== 'volunteer');
  return isOfficer || isShownToPair(proposal) ? proposal : refuse('notFound');
}

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

interface AskedToChange extends Asked {
  readonly ifMatch: number;
  readonly body?: unknown;
}

/** The pair, in the version of the proposal that the member read. */
export async function loadPairToChange(asked: AskedToChange): Promise<Pair | Refusal> {
  const proposal = await loadProposal(asked);
  if (isRefusal(proposal)) return proposal;
  return refuseStale(proposal, asked.ifMatch, asked.body) ?? loadPair(proposal);
}
