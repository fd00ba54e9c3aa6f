import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadPairToChange } from './load-proposal.ts';
import { stepProposal } from './proposal-step.ts';

export const declineProposal: MatchingOperation<'declineProposal'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  return stepProposal(pair, { step: 'decline', by: 'street', reason: call.body.reason }, call);
};
