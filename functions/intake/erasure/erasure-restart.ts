/** The daily step that wakes erasures which the stream has given up. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { ChildId, VolunteerId } from '../../../shared/kernel/ids.ts';
import { plusDays } from '../../../shared/kernel/instants.ts';
import type { DailyStep } from '../../casework/daily-step.ts';
import { getChild, replaceChild } from '../../store/intake/children.ts';
import { getVolunteer, replaceVolunteer } from '../../store/intake/volunteers.ts';
import type { Decided } from '../../store/outcome.ts';
import { closedChildren } from './expired-children.ts';
import { leavers } from './expired-volunteers.ts';

/** So long after its beginning the stream has given an erasure up. */
const GIVEN_UP_DAYS = 1;

/** The same record once more in the stream. */
async function wakeChild(id: ChildId): Promise<Decided | undefined> {
  const child = await getChild(id);
  return child?.erasure?.step === 'running'
    ? { changes: [replaceChild(child, child)], facts: [] }
    : undefined;
}

async function wakeVolunteer(id: VolunteerId): Promise<Decided | undefined> {
  const volunteer = await getVolunteer(id);
  return volunteer?.erasure?.step === 'running'
    ? { changes: [replaceVolunteer(volunteer, volunteer)], facts: [] }
    : undefined;
}

/** R-IN-87: An erasure that was interrupted is started again by the next daily run. */
export const wakeErasures: DailyStep = async ({ districtCode, now, settle }) => {
  const isStuck = ({ erasure }: Child | Volunteer) =>
    erasure?.step === 'running' && plusDays(erasure.at, GIVEN_UP_DAYS) <= now;
  const children = (await closedChildren(districtCode)).filter(isStuck);
  const volunteers = (await leavers(districtCode)).filter(isStuck);
  let woken = 0;
  for (const { id } of children) if (await settle(() => wakeChild(id))) woken += 1;
  for (const { id } of volunteers) if (await settle(() => wakeVolunteer(id))) woken += 1;
  return woken;
};
