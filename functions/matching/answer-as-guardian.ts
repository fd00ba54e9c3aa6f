import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { isShownToPair } from '../../shared/matching/pool.ts';
import { getProposal } from '../store/proposals.ts';
import { findReceipt } from '../store/receipts.ts';
import type { MatchingOperation } from './matching-routes.ts';
import { loadPair } from './own-proposal.ts';
import { stepProposal } from './step-proposal.ts';

/** The receipt stands for the guardian: it opens this child’s proposals and nobody else’s. */
export const answerAsGuardian: MatchingOperation<'answerAsGuardian'> = async (call) => {
  const { proposalId, answer, reason = '', ...held } = call.body;
  const receipt = await findReceipt(held);
  const proposal = receipt?.subject.kind === 'child' ? await getProposal(proposalId) : undefined;
  if (!proposal || proposal.childId !== receipt?.subject.id || !isShownToPair(proposal))
    return refuse('notFound');
  const pair = await loadPair(proposal);
  const event =
    answer === 'agree'
      ? { step: 'guardianAgrees' as const }
      : { step: 'decline' as const, by: 'guardian' as const, reason };
  const stepped = stepProposal(pair, event, call);
  return isRefusal(stepped) ? stepped : { ...stepped, body: { status: stepped.body.status } };
};
