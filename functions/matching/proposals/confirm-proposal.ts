import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadPairToChange } from './load-proposal.ts';
import { stepProposal } from './proposal-step.ts';

export const confirmProposal: MatchingOperation<'confirmProposal'> = async (call) => {
  const pair = await loadPairToChange(call);
  return isRefusal(pair) ? pair : stepProposal(pair, { step: 'confirm' }, call);
};
