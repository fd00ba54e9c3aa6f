import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewOwnProposal } from '../../../shared/matching/proposals/proposal-views.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadOwnPairToChange } from './load-proposal.ts';
import { stepProposal } from './proposal-step.ts';

export const answerAsVolunteer: MatchingOperation<'answerAsVolunteer'> = async (call) => {
  const pair = await loadOwnPairToChange(call);
  if (isRefusal(pair)) return pair;
  const { answer, reason = '' } = call.body;
  const event =
    answer === 'agree'
      ? ({ step: 'volunteerAgrees' } as const)
      : ({ step: 'decline', by: 'volunteer', reason } as const);
  const stepped = stepProposal(pair, event, call);
  return isRefusal(stepped) ? stepped : { ...stepped, body: viewOwnProposal(stepped.body) };
};
