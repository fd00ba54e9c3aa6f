/** The operations of this room, by their routes. */
import { answerAsGuardian } from './answer-as-guardian.ts';
import { answerAsVolunteer } from './answer-as-volunteer.ts';
import { confirmProposal } from './confirm-proposal.ts';
import { declineProposal } from './decline-proposal.ts';
import { explainProposal } from './explain-proposal.ts';
import { getProposal } from './get-proposal.ts';
import { listCandidates } from './list-candidates.ts';
import { listOwnProposals } from './list-own-proposals.ts';
import { listProposals } from './list-proposals.ts';
import { proposeByHand } from './propose-by-hand.ts';
import { recordGuardianAnswer } from './record-guardian-answer.ts';

export const proposalOperations = {
  answerAsGuardian,
  answerAsVolunteer,
  confirmProposal,
  declineProposal,
  explainProposal,
  getProposal,
  listCandidates,
  listOwnProposals,
  listProposals,
  proposeByHand,
  recordGuardianAnswer,
};
