import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewOwnProposal } from '../../../shared/matching/proposals/proposal-views.ts';
import { isShownToPair } from '../../../shared/matching/runs/pool.ts';
import { parseProposal, proposalsOfVolunteer } from '../../store/matching/proposals.ts';
import { readPage } from '../../store/page.ts';
import type { MatchingOperation } from '../operation-types.ts';

/** A member whom no volunteer’s file stands behind has none. */
export const listOwnProposals: MatchingOperation<'listOwnProposals'> = async ({ actor, page }) => {
  if (!actor.volunteerId) return { status: 200, body: { items: [] } };
  const proposals = await readPage(
    proposalsOfVolunteer(actor.volunteerId),
    page,
    parseProposal,
    isShownToPair,
  );
  if (isRefusal(proposals)) return proposals;
  return { status: 200, body: { ...proposals, items: proposals.items.map(viewOwnProposal) } };
};
