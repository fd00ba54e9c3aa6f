import { isRefusal } from '../../shared/kernel/problem.ts';
import type { MatchingOperation } from './matching-routes.ts';
import { loadProposal } from './own-proposal.ts';

export const getProposal: MatchingOperation<'getProposal'> = async ({ path, actor }) => {
  const proposal = await loadProposal(path.id, actor);
  return isRefusal(proposal) ? proposal : { status: 200, body: proposal };
};
