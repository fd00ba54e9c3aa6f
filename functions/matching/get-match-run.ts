import { isRefusal } from '../../shared/kernel/problem.ts';
import { viewRun } from '../../shared/matching/run-view.ts';
import type { MatchingOperation } from './matching-routes.ts';
import { loadRun } from './own-run.ts';

export const getMatchRun: MatchingOperation<'getMatchRun'> = async (call) => {
  const run = await loadRun(call);
  return isRefusal(run) ? run : { status: 200, body: viewRun(run, call.actor) };
};
