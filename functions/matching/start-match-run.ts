import type { RunId } from '../../shared/kernel/ids.ts';
import { DEFAULT_WEIGHTS, type MatchRun } from '../../shared/matching/schema.ts';
import { createRun } from '../store/match-runs.ts';
import type { MatchingOperation } from './matching-routes.ts';

/** Stored and answered at once; the solver takes it from the table’s stream. */
export const startMatchRun: MatchingOperation<'startMatchRun'> = async ({ actor, body, now, newId }) => {
  const run: MatchRun = {
    id: newId() as RunId,
    districtCode: actor.districtCode,
    status: 'queued',
    weights: body.weights ?? DEFAULT_WEIGHTS,
    preview: body.preview,
    by: actor.id,
    createdAt: now,
    version: 1,
  };
  const subject = { kind: 'run', id: run.id };
  const fact = { districtCode: run.districtCode, action: 'run.queued', subject, to: run.status };
  return { status: 202, body: run, changes: [createRun(run)], facts: [fact] };
};
