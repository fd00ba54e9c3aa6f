import { isRefusal } from '../../shared/kernel/problem.ts';
import type { MatchingOperation } from './matching-routes.ts';
import { loadPairToChange } from './own-proposal.ts';
import { stepProposal } from './step-proposal.ts';

export const confirmProposal: MatchingOperation<'confirmProposal'> = async (call) => {
  const pair = await loadPairToChange(call);
  return isRefusal(pair) ? pair : stepProposal(pair, { step: 'confirm' }, call);
};
