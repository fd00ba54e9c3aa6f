/** A match run of the member’s own district. */
import { type RunId, runId } from '../../shared/kernel/ids.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import type { MatchRun } from '../../shared/matching/schema.ts';
import { getRun } from '../store/match-runs.ts';

/** Not there and not yours are the same: 404. */
export async function loadRun(id: string, actor: Member): Promise<MatchRun | Refusal> {
  const parsed = runId.safeParse(id);
  const run = parsed.success ? await getRun(parsed.data as RunId) : undefined;
  return run?.districtCode === actor.districtCode ? run : refuse('notFound');
}
