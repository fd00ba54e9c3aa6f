import { isRefusal } from '../../shared/kernel/problem.ts';
import type { MatchingOperation } from './matching-routes.ts';
import { loadPairToChange } from './own-proposal.ts';
import { stepProposal } from './step-proposal.ts';

export const answerAsVolunteer: MatchingOperation<'answerAsVolunteer'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  const { answer, reason = '' } = call.body;
  if (answer === 'agree') return stepProposal(pair, { step: 'volunteerAgrees' }, call);
  return stepProposal(pair, { step: 'decline', by: 'volunteer', reason }, call);
};
