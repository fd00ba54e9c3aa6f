/** The daily step that erases volunteers whose retention is over. */
import { isErased, isRetentionOver } from '../../../shared/intake/erasure/erasure.ts';
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

type LeaverDays = Readonly<Partial<Record<Volunteer['status'], number>>>;

const hasExpired = (volunteer: Volunteer, days: LeaverDays, now: Instant): boolean => {
  const retentionDays = days[volunteer.status];
  return (
    retentionDays !== undefined &&
    volunteer.left !== undefined &&
    !isErased(volunteer) &&
    isRetentionOver(volunteer.left.at, retentionDays, now)
  );
};

async function beginLeaver(id: VolunteerId, days: LeaverDays, now: Instant): Promise<Decided | undefined> {
  const volunteer = await getVolunteer(id);
  if (!volunteer || !hasExpired(volunteer, days, now)) return undefined;
  const begun = await startErasure(volunteer, erasableVolunteer, { step: 'running', at: now });
  return isRefusal(begun) ? undefined : begun;
}

/** R-IN-89: A retired or refused volunteer’s file is erased after the number of days that the district has set for each of the two. */
export const eraseExpiredVolunteers: DailyStep = async ({ districtCode, now, settle }) => {
  const { retention } = await readSettings(districtCode);
  const days = { retired: retention.retiredVolunteerDays, refused: retention.refusedVolunteerDays };
  const expired = (await leavers(districtCode)).filter((one) => hasExpired(one, days, now));
  let begun = 0;
  for (const { id } of expired) if (await settle(() => beginLeaver(id, days, now))) begun += 1;
  return begun;
};
