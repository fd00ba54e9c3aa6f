/** The solver: takes queued runs from its queue. At least once; each run ends once. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import { type RunId, runId, type StreetCode } from '../../../shared/kernel/ids.ts';
import { type Instant, plusSeconds } from '../../../shared/kernel/instants.ts';
import { planRun, type RunPlan, UnprovenError } from '../../../shared/matching/runs/plan-run.ts';
import type { MatchRun } from '../../../shared/matching/runs/run.ts';
import { planToStore } from '../../../shared/matching/runs/stored-plan.ts';
import { weightsPreviewOf } from '../../../shared/matching/runs/weights-preview.ts';
import { log } from '../../http/log.ts';
import { idsFrom } from '../../http/new-ids.ts';
import { eachWork } from '../../http/queue.ts';
import { runMessages } from '../../messages/matching/run.ts';
import { appendEntry } from '../../store/audit.ts';
import { getRun, replaceRun } from '../../store/matching/match-runs.ts';
import { pointToPlan, weightsInForce, writePlan } from '../../store/matching/plans.ts';
import type { Work } from '../../store/queues.ts';
import { transact } from '../../store/transact.ts';
import { writeProposals } from './proposal-writer.ts';
import { readPool } from './run-pool.ts';

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => eachWork(event, solveWork);

/** Then the run is failed, by the queue’s last attempt (infra/queues.ts), rather than left under way for ever. */
const MAX_ATTEMPTS = 3;

const isOver = ({ status }: MatchRun) => status === 'done' || status === 'failed';

async function solveWork(work: Work): Promise<void> {
  const id = runId.parse(work.pk.slice('RUN#'.length)) as RunId;
  const found = await getRun(id);
  if (!found || isOver(found)) return;
  const run = await begin(found);
  const ending: Ending =
    run.attempts > MAX_ATTEMPTS ? { status: 'failed', failure: 'gaveUp' } : await carryOut(run);
  await finish(run, ending, plusSeconds(run.createdAt, secondsSince(work)));
}

/** Counted before it is tried: an attempt that ends the process counts, too. */
async function begin(run: MatchRun): Promise<MatchRun> {
  const running: MatchRun = { ...run, status: 'running', attempts: run.attempts + 1 };
  const unmet = await transact([replaceRun(run, running)]);
  if (unmet) throw new Error(`run ${run.id} was begun by somebody else meanwhile`);
  return { ...running, version: run.version + 1 };
}

/** How long ago the run was queued, by the clock that stamps the change. */
const secondsSince = ({ since }: Work) => Math.max(0, Date.now() / 1000 - since);

interface Ending extends Pick<MatchRun, 'result' | 'failure'> {
  readonly status: 'done' | 'failed';
  /** The street of each proposal. */
  readonly streets?: readonly StreetCode[];
}

async function carryOut(run: MatchRun): Promise<Ending> {
  const { districtCode, createdAt, weights } = run;
  const pool = { ...(await readPool(districtCode, createdAt)), weights };
  try {
    const plan: RunPlan = planRun(pool);
    if (run.preview)
      return {
        status: 'done',
        result: {
          ...plan.result,
          proposed: 0,
          weightsPreview: weightsPreviewOf(pool, await weightsInForce(districtCode)),
        },
      };
    await writePlan(run, planToStore(plan.built, plan.solution), run.createdAt);
    const proposed = await writeProposals(run, pool, plan);
    return {
      status: 'done',
      result: { ...plan.result, proposed: proposed.length },
      streets: proposed.map(({ child }) => child.streetCode),
    };
  } catch (error) {
    if (!(error instanceof UnprovenError)) throw error;
    log.error('a run without proof', error);
    return { status: 'failed', failure: 'certificate' };
  }
}

async function finish(
  run: MatchRun,
  { streets = [], ...ending }: Ending,
  finishedAt: Instant,
): Promise<void> {
  const { districtCode, id, status } = run;
  const subject = { kind: 'run', id } as const;
  const fact: AuditFact = {
    districtCode,
    action: `run.${ending.status}`,
    subject,
    from: status,
    to: ending.status,
  };
  const stamp = {
    id: `${id}-${ending.status}`,
    at: finishedAt,
    by: bySystem('solver'),
  };
  const isPlan = ending.status === 'done' && !run.preview;
  const changes = [
    replaceRun(run, { ...run, ...ending, finishedAt }),
    ...appendEntry(fact, stamp),
    ...runMessages(run, streets, { now: finishedAt, newId: idsFrom(finishedAt) }),
  ];
  await transact(isPlan ? [...changes, pointToPlan(run)] : changes);
}
