import { isRefusal } from '../../../shared/kernel/problem.ts';
import { sidesConcerned } from '../../casework/concerned-people.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadPairToChange } from './load-proposal.ts';
import { stepProposal } from './proposal-step.ts';

export const declineProposal: MatchingOperation<'declineProposal'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  const alone = await call.fourEyes(sidesConcerned(pair));
  if (alone) return alone;
  return stepProposal(pair, { step: 'decline', by: 'street', reason: call.body.reason }, call);
};
