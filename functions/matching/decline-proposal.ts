import { isRefusal } from '../../shared/kernel/problem.ts';
import type { MatchingOperation } from './matching-routes.ts';
import { loadPairToChange } from './own-proposal.ts';
import { stepProposal } from './step-proposal.ts';

export const declineProposal: MatchingOperation<'declineProposal'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  return stepProposal(pair, { step: 'decline', by: 'street', reason: call.body.reason }, call);
};
