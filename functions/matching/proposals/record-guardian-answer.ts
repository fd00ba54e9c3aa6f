import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadPairToChange } from './load-proposal.ts';
import { answerQuestion } from './proposal-questions.ts';
import { stepProposal } from './proposal-step.ts';

/** What the guardian said by phone or on paper, in the officer’s name (R-MA-38). */
export const recordGuardianAnswer: MatchingOperation<'recordGuardianAnswer'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  const alone = await call.fourEyes(answerQuestion(pair));
  if (alone) return alone;
  const { answer, by, reason = '' } = call.body;
  const recorded = { by, memberId: call.actor.id };
  const event =
    answer === 'agree'
      ? { step: 'guardianAgrees' as const, recorded }
      : { step: 'decline' as const, by: 'guardian' as const, reason, recorded };
  return stepProposal(pair, event, call);
};
