/** The matching function: runs, proposals, answers. It has no right to identities. */
import { matchingRoutes } from '../../shared/matching/routes.ts';
import { serve } from '../http/serve.ts';
import { answerAsGuardian } from './proposals/answer-as-guardian.ts';
import { answerAsVolunteer } from './proposals/answer-as-volunteer.ts';
import { confirmProposal } from './proposals/confirm-proposal.ts';
import { declineProposal } from './proposals/decline-proposal.ts';
import { explainProposal } from './proposals/explain-proposal.ts';
import { getProposal } from './proposals/get-proposal.ts';
import { listCandidates } from './proposals/list-candidates.ts';
import { listOwnProposals } from './proposals/list-own-proposals.ts';
import { listProposals } from './proposals/list-proposals.ts';
import { proposeByHand } from './proposals/propose-by-hand.ts';
import { getMatchRun } from './runs/get-match-run.ts';
import { listMatchRuns } from './runs/list-match-runs.ts';
import { startMatchRun } from './runs/start-match-run.ts';

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
