/**
 * The scheduled function: the digests of the period that has just ended, of every district. Run twice for the same instant, or
 * interrupted and run again, it makes each digest once (R-RE-20).
 */

import * as z from 'zod';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import {
  type Instant,
  monthIn,
  type Period,
  previousPeriod,
  quarterOf,
} from '../../../shared/kernel/instants.ts';
import { DISTRICTS, type District } from '../../../shared/kernel/regions.ts';
import type { Scope } from '../../../shared/reporting/digests/digest.ts';
import { isEmpty } from '../../../shared/reporting/digests/facts.ts';
import { log } from '../../http/log.ts';
import { scheduledAtSchema } from '../../http/scheduled.ts';
import { appendEntry } from '../../store/audit.ts';
import { officersOfDistrict } from '../../store/office/members.ts';
import { settle } from '../../store/settle.ts';
import { type DigestOrder, planDigest } from './digest-plan.ts';
import { loadFacts } from './load-facts.ts';

const eventSchema = z.object({
  schedule: z.enum(['monthly-digest', 'quarterly-digest']),
  scheduledAt: scheduledAtSchema,
});
type Schedule = z.infer<typeof eventSchema>['schedule'];

/** The period that ended last before the instant, in Asia/Shanghai. */
const endedPeriod = (schedule: Schedule, at: Instant): Period =>
  schedule === 'monthly-digest' ? previousPeriod(monthIn(at)) : previousPeriod(quarterOf(monthIn(at)));

/** A month: every street and the district’s roll-up. A quarter: the district. */
const scopesOf = ({ code, streets }: District, schedule: Schedule): Scope[] =>
  schedule === 'monthly-digest' ? [...streets.map((street) => street.code), code] : [code];

/** @returns whether one was made; not when the latest version is the same. */
const makeOne = (order: DigestOrder, schedule: Schedule): Promise<boolean> =>
  settle(async () => {
    const plan = await planDigest(order);
    if ('latest' in plan) return { result: false, changes: [] };
    const by = bySystem(schedule);
    const entry = appendEntry(plan.fact, { id: `${plan.digest.id}-made`, at: order.cutOff, by });
    return { result: true, changes: [...plan.changes, ...entry] };
  });

async function makeForDistrict(district: District, schedule: Schedule, cutOff: Instant): Promise<number> {
  const period = endedPeriod(schedule, cutOff);
  const code = district.code as DistrictCode;
  const [facts, members] = await Promise.all([loadFacts(code, period), officersOfDistrict(code)]);
  if (isEmpty(facts)) return 0;
  let made = 0;
  for (const scope of scopesOf(district, schedule))
    if (await makeOne({ scope, period, cutOff, facts, members }, schedule)) made += 1;
  return made;
}

export const handler = async (event: unknown): Promise<{ made: number }> => {
  const { schedule, scheduledAt } = eventSchema.parse(event);
  let made = 0;
  for (const district of DISTRICTS) made += await makeForDistrict(district, schedule, scheduledAt);
  log.info('digests made', { schedule, scheduledAt, made });
  return { made };
};
