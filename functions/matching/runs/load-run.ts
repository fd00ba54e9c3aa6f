/** A match run of the member’s own district. */
import type { May } from '../../../shared/kernel/access.ts';
import { type RunId, runId } from '../../../shared/kernel/ids.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { MatchRun } from '../../../shared/matching/runs/run.ts';
import { getRun } from '../../store/matching/match-runs.ts';

interface Asked {
  readonly path: { readonly id: string };
  readonly may: May;
}

/** Not there and not yours are the same: 404. */
export async function loadRun({ path, may }: Asked): Promise<MatchRun | Refusal> {
  const parsed = runId.safeParse(path.id);
  const run = parsed.success ? await getRun(parsed.data as RunId) : undefined;
  return run && may({ districtCode: run.districtCode }) ? run : refuse('notFound');
}
