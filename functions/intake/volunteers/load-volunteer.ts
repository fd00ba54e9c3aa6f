/** A volunteer’s file that the member may see; for a change, in the version that they read. */
import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { Owned } from '../../../shared/kernel/access.ts';
import { volunteerId } from '../../../shared/kernel/ids.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';

/** A volunteer’s file is also the volunteer’s own. */
export const ownedVolunteer = ({ districtCode, streetCode, id }: Volunteer): Owned => ({
  districtCode,
  streetCode,
  volunteerId: id,
});

/** Whose it is, where a step about it may need another person (Rule 11). */
export const concernedVolunteer = ({ id, householdKeys }: Volunteer) => ({
  volunteerIds: [id],
  householdKeys,
});

export const loadVolunteer = ownRecord({ id: volunteerId, get: getVolunteer, owner: ownedVolunteer });
export const loadVolunteerToChange = inVersion(loadVolunteer, { view: viewVolunteer });
