import { isRefusal } from '../../shared/kernel/problem.ts';
import type { MatchingOperation } from './matching-routes.ts';
import { loadProposal } from './own-proposal.ts';

export const getProposal: MatchingOperation<'getProposal'> = async (call) => {
  const proposal = await loadProposal(call);
  return isRefusal(proposal) ? proposal : { status: 200, body: proposal };
};
