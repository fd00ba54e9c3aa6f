/** A run as a member may see it: a street reads of its own children only (product.md, rule 6). */
import type { Member } from '../kernel/members.ts';
import { isWithinReach } from '../kernel/scope.ts';
import type { MatchRun } from './schema.ts';

export function viewRun(run: MatchRun, actor: Member): MatchRun {
  if (!run.result) return run;
  const { districtCode } = run;
  const unmatched = run.result.unmatched.filter(({ streetCode }) =>
    isWithinReach(actor, { districtCode, streetCode }),
  );
  return { ...run, result: { ...run.result, unmatched } };
}
