/** The matching function: runs, proposals, answers. It has no right to identities. */
import { matchingRoutes } from '../../shared/matching/routes.ts';
import { serve } from '../http/serve.ts';
import { answerAsGuardian } from './answer-as-guardian.ts';
import { answerAsVolunteer } from './answer-as-volunteer.ts';
import { confirmProposal } from './confirm-proposal.ts';
import { declineProposal } from './decline-proposal.ts';
import { explainProposal } from './explain-proposal.ts';
import { getMatchRun } from './get-match-run.ts';
import { getProposal } from './get-proposal.ts';
import { listCandidates } from './list-candidates.ts';
import { listMatchRuns } from './list-match-runs.ts';
import { listOwnProposals } from './list-own-proposals.ts';
import { listProposals } from './list-proposals.ts';
import { proposeByHand } from './propose-by-hand.ts';
import { startMatchRun } from './start-match-run.ts';

export const handler = serve(matchingRoutes, {
  startMatchRun,
  listMatchRuns,
  getMatchRun,
  listProposals,
  listCandidates,
  listOwnProposals,
  proposeByHand,
  explainProposal,
  getProposal,
  confirmProposal,
  declineProposal,
  answerAsVolunteer,
  answerAsGuardian,
});
