/** A volunteer’s file that the member may see; for a change, in the version that the member read. */
import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { May, Owned } from '../../../shared/kernel/access.ts';
import { type VolunteerId, volunteerId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { refuseStale } from '../../http/stale.ts';
import * as volunteers from '../../store/intake/volunteers.ts';

interface Asked {
  readonly path: { readonly id: string };
  readonly may: May;
}

/** A volunteer’s own file is hers. */
export const ownedVolunteer = ({ districtCode, streetCode, id }: Volunteer): Owned => ({
  districtCode,
  streetCode,
  volunteerId: id,
});

/** Not there and not yours are the same: 404. */
export async function loadVolunteer({ path, may }: Asked): Promise<Volunteer | Refusal> {
  const id = volunteerId.safeParse(path.id);
  const volunteer = id.success ? await volunteers.getVolunteer(id.data as VolunteerId) : undefined;
  return volunteer && may(ownedVolunteer(volunteer)) ? volunteer : refuse('notFound');
}

/** As {@link loadVolunteer}; 412 with both sides when the member read another version. */
export async function loadVolunteerToChange(
  asked: Asked & { readonly ifMatch: number; readonly body?: unknown },
) {
  const volunteer = await loadVolunteer(asked);
  if (isRefusal(volunteer)) return volunteer;
  return refuseStale(viewVolunteer(volunteer), asked.ifMatch, asked.body) ?? volunteer;
}
