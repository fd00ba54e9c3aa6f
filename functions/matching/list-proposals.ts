import { isRefusal } from '../../shared/kernel/problem.ts';
import { seesDistrict } from '../../shared/kernel/scope.ts';
import { readPage } from '../store/page.ts';
import { parseProposal, proposalsOfRun, proposalsOfRunInStreets } from '../store/proposals.ts';
import type { MatchingOperation } from './matching-routes.ts';
import { loadRun } from './own-run.ts';

export const listProposals: MatchingOperation<'listProposals'> = async ({ path, actor, page }) => {
  const run = await loadRun(path.id, actor);
  if (isRefusal(run)) return run;
  const source = seesDistrict(actor)
    ? proposalsOfRun(run.districtCode, run.id)
    : proposalsOfRunInStreets(run.id, actor.streets);
  const proposals = await readPage(source, page, parseProposal);
  return isRefusal(proposals) ? proposals : { status: 200, body: proposals };
};
