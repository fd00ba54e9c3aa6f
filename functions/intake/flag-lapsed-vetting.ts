/** The daily step that takes notice of a check that counts no longer (product.md, rule 2). */
import { isInService, isVetted } from '../../shared/intake/volunteer-rules.ts';
import type { DistrictCode, VolunteerId } from '../../shared/kernel/ids.ts';
import { dateIn, type Instant } from '../../shared/kernel/instants.ts';
import { readAll } from '../store/page.ts';
import {
  getVolunteer,
  parseVolunteer,
  volunteersOfDistrict,
  volunteerUnchanged,
} from '../store/volunteers.ts';
import type { DailyStep, Decided } from './run-day.ts';
import { vettingFlags } from './vetting-flags.ts';

const inService = async (district: DistrictCode) => {
  const parts = (['active', 'paused'] as const).map((status) =>
    readAll(volunteersOfDistrict(district, status), parseVolunteer),
  );
  return (await Promise.all(parts)).flat();
};

async function decide(id: VolunteerId, now: Instant): Promise<Decided | undefined> {
  const volunteer = await getVolunteer(id);
  if (!volunteer || !isInService(volunteer) || isVetted(volunteer, dateIn(now))) return undefined;
  const { changes, facts } = await vettingFlags(volunteer, now);
  if (changes.length === 0) return undefined;
  return { changes: [volunteerUnchanged(volunteer), ...changes], facts };
}

/** R-VO-10: the day after a required check’s last day every active pairing of hers is flagged. */
export const flagLapsedVetting: DailyStep = async ({ districtCode, now, settle }) => {
  const volunteers = await inService(districtCode);
  let dealtWith = 0;
  for (const { id } of volunteers.filter((one) => !isVetted(one, dateIn(now))))
    if (await settle(() => decide(id, now))) dealtWith += 1;
  return dealtWith;
};
