/**
 * Record checks are renewed by the district a few at a time, the oldest first: otherwise all of a list would lapse on one day.
 */
import { eachItem } from '../../shared/contract/client.ts';
import type { Volunteer } from '../../shared/intake/volunteers/volunteer.ts';
import {
  addDays,
  type CalendarDate,
  endOfDate,
  type Month,
  startOfDate,
} from '../../shared/kernel/instants.ts';
import type { Cloud } from '../cloud.ts';
import { ask, forEachOf } from './ask.ts';
import { recordCheck } from './record-enquiry.ts';

/** A little more often than a check lapses. */
const RENEWED_WITHIN_MONTHS = 10;
const DAYS = 27;

const recordUntil = ({ vettings }: Pick<Volunteer, 'vettings'>) =>
  vettings.find(({ check }) => check === 'record')?.validUntil ?? '';

export async function renewRecordChecks(cloud: Cloud, month: Month): Promise<void> {
  const first = `${month}-01` as CalendarDate;
  const { listVolunteers } = ask(cloud, { as: 'district', at: startOfDate(addDays(first, DAYS)) });
  const active = await Array.fromAsync(eachItem(listVolunteers, { status: 'active' as const, limit: 200 }));
  const oldest = active.toSorted((one, other) => recordUntil(one).localeCompare(recordUntil(other)));
  await forEachOf(
    oldest.slice(0, Math.ceil(active.length / RENEWED_WITHIN_MONTHS)),
    async ({ id, version }, index) => {
      const on = addDays(first, (index * 4) % DAYS);
      const district = ask(cloud, { as: 'district', at: endOfDate(on) });
      await district.recordVetting({ path: { id }, ifMatch: version, body: recordCheck(on, index) });
    },
  );
}
