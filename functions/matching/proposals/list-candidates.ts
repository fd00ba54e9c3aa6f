import type * as z from 'zod';
import { type ChildId, childId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { newChildOutlook } from '../../../shared/matching/runs/explain-new-child.ts';
import type { candidatesView } from '../../../shared/matching/runs/explain-views.ts';
import {
  planWords,
  seenBy,
  viewCandidate,
  viewChange,
  viewMove,
} from '../../../shared/matching/runs/plan-words.ts';
import { getChild } from '../../store/intake/children.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { currentPool } from '../runs/current-plan.ts';

/** R-MA-40: The best candidates for a waiting child are found at once, by one search in the plan for all the others. */
export const listCandidates: MatchingOperation<'listCandidates'> = async ({ path, actor, may, now }) => {
  const id = childId.safeParse(path.id);
  const child = id.success ? await getChild(id.data as ChildId) : undefined;
  if (!child || !may(child)) return refuse('notFound');
  const { people, pool, planWithout } = await currentPool(child.districtCode, now);
  const newcomer = pool.children.find((one) => one.id === child.id);
  if (!newcomer) return refuse('childNotWaiting');
  const outlook = newChildOutlook(planWithout(child.id), newcomer, pool);
  const words = planWords(people, seenBy(actor));
  const body = {
    plan: {
      volunteerId: outlook.volunteerId,
      change: viewChange(outlook.change),
      moves: outlook.moves.map((move) => viewMove(move, words)),
    },
    candidates: outlook.candidates.map((candidate) => viewCandidate(candidate, words)),
  } as z.input<typeof candidatesView>; // the engine’s ids are plain strings
  return { status: 200, body };
};
