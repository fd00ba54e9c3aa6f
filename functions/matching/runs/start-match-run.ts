import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { DistrictCode, RunId } from '../../../shared/kernel/ids.ts';
import { type Instant, plusSeconds } from '../../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import type { MatchRun } from '../../../shared/matching/runs/run.ts';
import { createRun, parseRun, runsOfDistrict } from '../../store/matching/match-runs.ts';
import { weightsInForce } from '../../store/matching/plans.ts';
import { readPage } from '../../store/page.ts';
import type { MatchingOperation } from '../operation-types.ts';

/** Longer than all attempts of a run together: one that is still open then was lost. */
const FORGOTTEN_AFTER_SECONDS = 3600;

/** Runs of a district follow each other, so that an older one never takes the place of a newer one’s proposals. */
async function isUnderWay(code: DistrictCode, now: Instant): Promise<boolean> {
  const newest = await readPage(runsOfDistrict(code), { limit: 1, fingerprint: 'newest' }, parseRun);
  const run = isRefusal(newest) ? undefined : newest.items[0];
  const isOpen = run?.status === 'queued' || run?.status === 'running';
  return isOpen && !run.preview && plusSeconds(run.createdAt, FORGOTTEN_AFTER_SECONDS) > now;
}

/** Stored and answered at once; the solver takes it from the table’s stream. */
export const startMatchRun: MatchingOperation<'startMatchRun'> = async ({ actor, body, now, newId }) => {
  if (!body.preview && (await isUnderWay(actor.districtCode, now))) return refuse('runInProgress');
  const run: MatchRun = {
    id: newId() as RunId,
    districtCode: actor.districtCode,
    status: 'queued',
    attempts: 0,
    weights: body.weights ?? (await weightsInForce(actor.districtCode)),
    preview: body.preview,
    by: actor.id,
    createdAt: now,
    version: 1,
  };
  const subject = { kind: 'run', id: run.id } as const;
  const fact: AuditFact = { districtCode: run.districtCode, action: 'run.queued', subject, to: run.status };
  return { status: 202, body: run, changes: [createRun(run)], facts: [fact] };
};
