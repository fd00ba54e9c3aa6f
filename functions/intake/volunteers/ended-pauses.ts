/** The daily step that resumes volunteers whose day of return has come (R-VO-04). */
import { isBack, resumeVolunteer } from '../../../shared/intake/volunteers/volunteer-changes.ts';
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { getVolunteer, parseVolunteer, volunteersOfDistrict } from '../../store/intake/volunteers.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { type VolunteerFact, volunteerChanged } from './volunteer-outcome.ts';

async function decide(id: VolunteerId, day: Day): Promise<Decided | undefined> {
  const volunteer = await getVolunteer(id);
  if (!volunteer || !isBack(volunteer, dateIn(day.now))) return undefined;
  const fact: VolunteerFact = {
    action: 'volunteer.resumed',
    why: volunteer.pause?.cause === 'asked' ? volunteer.pause.until : undefined,
  };
  const changed = await volunteerChanged(volunteer, resumeVolunteer(volunteer, day.now), fact, day);
  return isRefusal(changed) ? undefined : changed;
}

/** Without valid vetting she stays paused until it is in force again. */
export const endPauses: DailyStep = async (day) => {
  const paused = await readAll(volunteersOfDistrict(day.districtCode, 'paused'), parseVolunteer);
  let back = 0;
  for (const { id } of paused.filter((one) => isBack(one, dateIn(day.now))))
    if (await day.settle(() => decide(id, day))) back += 1;
  return back;
};
