import { isRefusal } from '../../shared/kernel/problem.ts';
import { parseRun, runsOfDistrict } from '../store/match-runs.ts';
import { readPage } from '../store/page.ts';
import type { MatchingOperation } from './matching-routes.ts';

export const listMatchRuns: MatchingOperation<'listMatchRuns'> = async ({ actor, page }) => {
  const runs = await readPage(runsOfDistrict(actor.districtCode), page, parseRun);
  return isRefusal(runs) ? runs : { status: 200, body: runs };
};
