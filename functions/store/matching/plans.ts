/** The plan of a district’s latest run: who got whom, and the prices that prove it. One more child starts from these. */
import * as z from 'zod';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { type Instant, plusDays } from '../../../shared/kernel/instants.ts';
import type { MatchRun } from '../../../shared/matching/runs/run.ts';
import { type StoredPlan, storedPlanSchema } from '../../../shared/matching/runs/stored-plan.ts';
import { DEFAULT_WEIGHTS, type Weights, weightsSchema } from '../../../shared/matching/runs/weights.ts';
import type { Change, Key } from '../change.ts';
import { tableName } from '../documents.ts';
import { readPacked, writePacked } from '../packed.ts';
import { readItem } from '../record.ts';

const RETENTION_DAYS = 180;

const headKey = (district: DistrictCode): Key => ({ pk: `PLAN#${district}`, sk: 'PLAN' });
const placeOf = (runId: string) => ({ table: 'program' as const, pk: `RUN#${runId}`, name: 'PLAN' });
const headSchema = z.object({ runId: z.string(), weights: weightsSchema });
type Head = z.infer<typeof headSchema>;

/** Stored before the run’s end is. */
export const writePlan = (run: MatchRun, plan: StoredPlan, now: Instant): Promise<void> =>
  writePacked(placeOf(run.id), plan, plusDays(now, RETENTION_DAYS));

/** From now on this run’s plan is the district’s, and its weights are those in force. */
export const pointToPlan = ({ districtCode, id, weights }: MatchRun): Change => ({
  write: {
    Put: { TableName: tableName('program'), Item: { ...headKey(districtCode), runId: id, weights } },
  },
  unmet: 'changed',
});

const readHead = (district: DistrictCode): Promise<Head | undefined> =>
  readItem('program', headKey(district), (item) => headSchema.parse(item));

/** The weights of the district’s plan; the default ones before the first run. */
export const weightsInForce = async (district: DistrictCode): Promise<Weights> =>
  (await readHead(district))?.weights ?? DEFAULT_WEIGHTS;

/** The plan is `undefined` before the first run, and once its prices are no longer kept. */
export async function readPlan(
  district: DistrictCode,
): Promise<{ weights: Weights; plan: StoredPlan | undefined }> {
  const head = await readHead(district);
  if (!head) return { weights: DEFAULT_WEIGHTS, plan: undefined };
  return { weights: head.weights, plan: await readPacked(placeOf(head.runId), storedPlanSchema) };
}
