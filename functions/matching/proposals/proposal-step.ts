/** A member takes a proposal one step on. */
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { PairingId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import type { Proposed, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import { advance, type ProposalEvent } from '../../../shared/matching/proposals/advance.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { proposalMessages } from '../../messages/matching/proposal.ts';
import { pairChanges, pairFacts } from './pair-changes.ts';

/** The proposal after the step, with what has to be stored for it. */
export function stepProposal(pair: WithVolunteer<Proposed>, event: ProposalEvent, call: Clock) {
  const { now, newId } = call;
  const after = advance(pair, event, now, newId() as PairingId);
  if (isRefusal(after)) return after satisfies Refusal;
  const proposal: Proposal = { ...after.proposal, version: pair.proposal.version + 1 };
  return {
    status: 200 as const,
    body: proposal,
    changes: [...pairChanges(pair, after, now), ...proposalMessages(pair, after, event, call)],
    facts: pairFacts(pair, after, event),
  };
}
