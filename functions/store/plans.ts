/** The plan of a district’s latest run: who got whom, and the prices that prove it. One more child starts from these. */
import * as z from 'zod';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { type Instant, plusDays } from '../../shared/kernel/instants.ts';
import type { MatchRun } from '../../shared/matching/schema.ts';
import { type StoredPlan, storedPlanSchema } from '../../shared/matching/stored-plan.ts';
import type { Change, Key } from './change.ts';
import { tableName } from './documents.ts';
import { readPacked, writePacked } from './packed.ts';
import { readItem } from './record.ts';

const KEEP_DAYS = 180;

const headKey = (district: DistrictCode): Key => ({ pk: `PLAN#${district}`, sk: 'PLAN' });
const placeOf = (runId: string) => ({ table: 'program' as const, pk: `RUN#${runId}`, name: 'PLAN' });
const headSchema = z.object({ runId: z.string() });

/** Stored before the run’s end is. */
export const writePlan = (run: MatchRun, plan: StoredPlan, now: Instant): Promise<void> =>
  writePacked(placeOf(run.id), plan, plusDays(now, KEEP_DAYS));

/** From now on this run’s plan is the district’s. */
export const pointToPlan = ({ districtCode, id }: MatchRun): Change => ({
  write: { Put: { TableName: tableName('program'), Item: { ...headKey(districtCode), runId: id } } },
  unmet: 'changed',
});

/** `undefined` before the first run. */
export async function readPlan(district: DistrictCode): Promise<StoredPlan | undefined> {
  const head = await readItem('program', headKey(district), (item) => headSchema.parse(item));
  return head && readPacked(placeOf(head.runId), storedPlanSchema);
}
