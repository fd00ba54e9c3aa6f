/** A run as a member may see it: a street reads of its own children only (product.md, rule 6). */
import { mayAct } from '../kernel/access.ts';
import type { Member } from '../kernel/members.ts';
import type { MatchRun } from './schema.ts';

export function viewRun(run: MatchRun, actor: Member): MatchRun {
  if (!run.result) return run;
  const { districtCode } = run;
  const unmatched = run.result.unmatched.filter(({ streetCode }) =>
    mayAct(actor, 'readProposals', { districtCode, streetCode }),
  );
  return { ...run, result: { ...run.result, unmatched } };
}
