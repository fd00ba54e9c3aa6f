import type * as z from 'zod';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { explainChild } from '../../../shared/matching/runs/explain.ts';
import type { explanationView } from '../../../shared/matching/runs/explain-views.ts';
import { planWords, seenBy, viewCandidate } from '../../../shared/matching/runs/plan-words.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { currentPool } from '../runs/current-plan.ts';
import { loadProposal } from './load-proposal.ts';

/** R-MA-41: A proposal is explained by what the plan would lose with a volunteer who suits the child better, for the current pool. */
export const explainProposal: MatchingOperation<'explainProposal'> = async (call) => {
  const proposal = await loadProposal(call);
  if (isRefusal(proposal)) return proposal;
  const { people, pool, planWithout } = await currentPool(proposal.districtCode, call.now);
  if (!pool.children.some(({ id }) => id === proposal.childId)) return refuse('childNotWaiting');
  const { chosen, passedOver } = explainChild(planWithout(), proposal.childId);
  const words = planWords(people, seenBy(call.actor));
  const body = {
    facts: proposal.facts,
    passedOver: passedOver.map((one) => viewCandidate(one, words)),
    isCurrent: chosen?.volunteerId === proposal.volunteerId,
  } as z.input<typeof explanationView>; // the engine’s ids are plain strings
  return { status: 200, body };
};
