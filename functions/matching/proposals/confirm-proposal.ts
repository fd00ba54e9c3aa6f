import { isRefusal } from '../../../shared/kernel/problem.ts';
import { guardianOf } from '../../casework/holder-code.ts';
import { refuseKnownCode } from '../../casework/known-code.ts';
import { getIssuedCode } from '../../store/intake/issued-codes.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadPairToChange } from './load-proposal.ts';
import { confirmQuestion } from './proposal-questions.ts';
import { stepProposal } from './proposal-step.ts';

export const confirmProposal: MatchingOperation<'confirmProposal'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  const code = await getIssuedCode(guardianOf(pair.child.id));
  const alone = await call.fourEyes(confirmQuestion(pair, code));
  if (alone) return alone;
  const known = await refuseKnownCode(pair.volunteer.id, code);
  return known ?? stepProposal(pair, { step: 'confirm', by: call.actor.id }, call);
};
