/** A day’s steps, one after the other: none keeps another from running, and a run in which one failed fails as a whole, to be tried again. */
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { bySystem } from '../../shared/kernel/audit-entry.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { morningOf } from '../../shared/morning.ts';
import type { DailyStep, Day } from '../casework/daily-step.ts';
import { log } from '../http/log.ts';
import { idsFrom } from '../http/new-ids.ts';
import { appendEntry } from '../store/audit.ts';
import { gatheredIn } from '../store/reporting/mornings.ts';
import { settle } from '../store/settle.ts';

function dayOf(districtCode: DistrictCode, now: Instant): Day {
  const newId = idsFrom(now);
  const entryOf = (fact: AuditFact) => appendEntry(fact, { id: newId(), at: now, by: bySystem('daily') });
  const settleStep: Day['settle'] = (decide) =>
    settle(async () => {
      const decided = await decide();
      if (!decided) return { result: false, changes: [] };
      const changes = decided.changes.flatMap(gatheredIn(morningOf(districtCode, now)));
      return { result: true, changes: [...changes, ...decided.facts.flatMap(entryOf)] };
    });
  return { districtCode, now, newId, settle: settleStep };
}

/** @returns what each step dealt with, over all districts. */
export async function runDay<const S extends Record<string, DailyStep>>(
  steps: S,
  districts: readonly DistrictCode[],
  now: Instant,
): Promise<Record<keyof S, number>> {
  const done = Object.fromEntries(Object.keys(steps).map((name) => [name, 0])) as Record<keyof S, number>;
  const failures: Error[] = [];
  for (const district of districts)
    for (const [name, step] of Object.entries(steps)) {
      try {
        done[name as keyof S] += await step(dayOf(district, now));
      } catch (cause) {
        log.error('a daily step failed', { district, step: name, error: cause as Error });
        failures.push(new Error(`${name} of ${district}`, { cause }));
      }
    }
  if (failures.length > 0)
    throw new AggregateError(failures, `daily: ${failures.map(({ message }) => message).join(', ')}`);
  return done;
}
