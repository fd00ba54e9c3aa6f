import { isRefusal } from '../../../shared/kernel/problem.ts';
import { readerOf } from '../../../shared/kernel/reader.ts';
import { viewOwnProposal } from '../../../shared/matching/proposals/proposal-views.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadProposal } from './load-proposal.ts';
import { proposalGrounds } from './proposal-questions.ts';
import { withReach } from './proposal-reach.ts';

export const getProposal: MatchingOperation<'getProposal'> = async (call) => {
  const proposal = await loadProposal(call);
  if (isRefusal(proposal)) return proposal;
  const grounds = await proposalGrounds(proposal, call.actor);
  if (readerOf(call.actor, call.action, proposal) !== 'officer')
    return { status: 200, body: { ...viewOwnProposal(proposal), ...grounds } };
  const [shown = proposal] = await withReach([proposal]);
  return { status: 200, body: { ...shown, ...grounds } };
};
