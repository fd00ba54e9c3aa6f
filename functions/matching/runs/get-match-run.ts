import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewRun } from '../../../shared/matching/runs/run-view.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadRun } from './load-run.ts';

export const getMatchRun: MatchingOperation<'getMatchRun'> = async (call) => {
  const run = await loadRun(call);
  return isRefusal(run) ? run : { status: 200, body: viewRun(run, call.actor) };
};
