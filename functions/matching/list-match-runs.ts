import { isRefusal } from '../../shared/kernel/problem.ts';
import { listedRun } from '../../shared/matching/run-view.ts';
import { parseRun, runsOfDistrict } from '../store/match-runs.ts';
import { readPage } from '../store/page.ts';
import type { MatchingOperation } from './matching-routes.ts';

export const listMatchRuns: MatchingOperation<'listMatchRuns'> = async ({ actor, page }) => {
  const runs = await readPage(runsOfDistrict(actor.districtCode), page, parseRun);
  if (isRefusal(runs)) return runs;
  return { status: 200, body: { ...runs, items: runs.items.map(listedRun) } };
};
