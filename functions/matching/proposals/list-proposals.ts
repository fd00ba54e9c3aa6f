import { widestReach } from '../../../shared/kernel/access.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { parseProposal, proposalsOfRun, proposalsOfRunInStreets } from '../../store/matching/proposals.ts';
import { readPage } from '../../store/page.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadRun } from '../runs/load-run.ts';
import { plainGrounds } from './proposal-questions.ts';
import { withReach } from './proposal-reach.ts';

export const listProposals: MatchingOperation<'listProposals'> = async (call) => {
  const { actor, page } = call;
  const run = await loadRun(call);
  if (isRefusal(run)) return run;
  const source =
    widestReach(actor, 'readProposals') === 'district'
      ? proposalsOfRun(run.districtCode, run.id)
      : proposalsOfRunInStreets(run.id, actor.streets);
  const proposals = await readPage(source, page, parseProposal);
  if (isRefusal(proposals)) return proposals;
  const items = (await withReach(proposals.items)).map(async (proposal) => ({
    ...proposal,
    ...(await plainGrounds(proposal, actor)),
  }));
  return { status: 200, body: { ...proposals, items: await Promise.all(items) } };
};
