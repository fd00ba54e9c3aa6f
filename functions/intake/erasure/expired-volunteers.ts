/** The daily step that erases volunteers whose retention is over. */
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { isRetentionOver, type Retaining } from '../../../shared/intake/erasure/shortened-retention.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { DistrictCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { DailyStep } from '../../casework/daily-step.ts';
import { getVolunteer, parseVolunteer, volunteersOfDistrict } from '../../store/intake/volunteers.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { erasableVolunteer } from './erasable-volunteer.ts';
import { startErasure } from './erasure-steps.ts';

/** Who has retired or was refused. */
export const leavers = async (district: DistrictCode) =>
  (
    await Promise.all(
      (['retired', 'refused'] as const).map((status) =>
        readAll(volunteersOfDistrict(district, status), parseVolunteer),
      ),
    )
  ).flat();

/** The period of each status that ends a volunteer’s time. */
const PERIODS = { retired: 'retiredVolunteerDays', refused: 'refusedVolunteerDays' } as const;

function hasExpired(volunteer: Volunteer, settings: Retaining, now: Instant): boolean {
  const { status, left } = volunteer;
  if (!left || isErased(volunteer) || (status !== 'retired' && status !== 'refused')) return false;
  return isRetentionOver(settings, PERIODS[status], { endedAt: left.at, now });
}

async function beginLeaver(id: VolunteerId, settings: Retaining, now: Instant): Promise<Decided | undefined> {
  const volunteer = await getVolunteer(id);
  if (!volunteer || !hasExpired(volunteer, settings, now)) return undefined;
  const begun = await startErasure(volunteer, erasableVolunteer, { step: 'running', at: now });
  return isRefusal(begun) ? undefined : begun;
}

/** R-IN-89: A retired or refused volunteer’s file is erased after the number of days that the district has set for each of the two. */
export const eraseExpiredVolunteers: DailyStep = async ({ districtCode, now, settle }) => {
  const settings = await readSettings(districtCode);
  const expired = (await leavers(districtCode)).filter((one) => hasExpired(one, settings, now));
  let begun = 0;
  for (const { id } of expired) if (await settle(() => beginLeaver(id, settings, now))) begun += 1;
  return begun;
};
