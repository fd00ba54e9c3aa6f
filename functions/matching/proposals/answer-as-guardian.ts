import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import { loadProposed } from '../../casework/load-situation.ts';
import { openReceipt } from '../../casework/opened-receipt.ts';
import { getProposal } from '../../store/matching/proposals.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { stepProposal } from './proposal-step.ts';

/** The receipt stands for the guardian: it opens this child’s proposals and nobody else’s. */
export const answerAsGuardian: MatchingOperation<'answerAsGuardian'> = async (call) => {
  const { proposalId, answer, reason = '', ...key } = call.body;
  const receipt = await openReceipt(key, call);
  if (isRefusal(receipt)) return receipt;
  if (receipt.holder === 'carer') return refuse('guardianOnly');
  const { subject } = receipt;
  const proposal = subject.kind === 'child' ? await getProposal(proposalId) : undefined;
  if (!proposal || proposal.childId !== subject.id || !isShownToPair(proposal)) return refuse('notFound');
  const pair = await loadProposed(proposal);
  const event =
    answer === 'agree'
      ? { step: 'guardianAgrees' as const }
      : { step: 'decline' as const, by: 'guardian' as const, reason };
  const stepped = stepProposal(pair, event, call);
  return isRefusal(stepped) ? stepped : { ...stepped, body: { status: stepped.body.status } };
};
