import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadProposal } from './load-proposal.ts';

export const getProposal: MatchingOperation<'getProposal'> = async (call) => {
  const proposal = await loadProposal(call);
  return isRefusal(proposal) ? proposal : { status: 200, body: proposal };
};
