import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadPairToChange } from './load-proposal.ts';
import { stepProposal } from './proposal-step.ts';

export const answerAsVolunteer: MatchingOperation<'answerAsVolunteer'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  const { answer, reason = '' } = call.body;
  if (answer === 'agree') return stepProposal(pair, { step: 'volunteerAgrees' }, call);
  return stepProposal(pair, { step: 'decline', by: 'volunteer', reason }, call);
};
