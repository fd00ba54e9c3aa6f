/** Pairs that are not proposed again until a day (R-MA-05); stored by district for the solver. */
import * as z from 'zod';
import { childId, type DistrictCode, volunteerId } from '../../../shared/kernel/ids.ts';
import { epochSeconds, type Instant, plusDays } from '../../../shared/kernel/instants.ts';
import { TTL_ATTRIBUTE } from '../../../shared/tables.ts';
import type { Change } from '../change.ts';
import { tableName } from '../documents.ts';
import { readAll } from '../page.ts';

const DECLINED_DAYS = 180;

const barredSchema = z.object({
  childId,
  volunteerId,
  /** Absent for a pair that is barred for good. */
  [TTL_ATTRIBUTE]: z.int().optional(),
});
type Barred = z.infer<typeof barredSchema>;

const partition = (code: DistrictCode) => `BARRED#${code}`;

/** How long a pair declined by either side is left out. */
export const barredAsDeclined = (now: Instant): Instant => plusDays(now, DECLINED_DAYS);

/** Leaves a pair out until the instant; for good without one. */
export const barPair = (
  pair: Omit<Barred, typeof TTL_ATTRIBUTE>,
  district: DistrictCode,
  until?: Instant,
): Change => ({
  write: {
    Put: {
      TableName: tableName('program'),
      Item: {
        childId: pair.childId,
        volunteerId: pair.volunteerId,
        pk: partition(district),
        sk: `${pair.childId}#${pair.volunteerId}`,
        ...(until !== undefined && { [TTL_ATTRIBUTE]: epochSeconds(until) }),
      },
    },
  },
  unmet: 'changed',
});

/** Pairs barred at this instant. */
export async function barredPairs(district: DistrictCode, now: Instant): Promise<Barred[]> {
  const all = await readAll({ table: 'program', partitions: [partition(district)] }, (item) =>
    barredSchema.parse(item),
  );
  return all.filter((pair) => (pair[TTL_ATTRIBUTE] ?? Number.POSITIVE_INFINITY) > epochSeconds(now));
}
