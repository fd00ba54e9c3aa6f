import { isRefusal } from '../../../shared/kernel/problem.ts';
import { listedRun } from '../../../shared/matching/runs/run-view.ts';
import { parseRun, runsOfDistrict } from '../../store/matching/match-runs.ts';
import { readPage } from '../../store/page.ts';
import type { MatchingOperation } from '../operation-types.ts';

export const listMatchRuns: MatchingOperation<'listMatchRuns'> = async ({ actor, page }) => {
  const runs = await readPage(runsOfDistrict(actor.districtCode), page, parseRun);
  if (isRefusal(runs)) return runs;
  return { status: 200, body: { ...runs, items: runs.items.map(listedRun) } };
};
