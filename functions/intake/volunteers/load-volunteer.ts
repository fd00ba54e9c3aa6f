/** A volunteer’s file that the member may see; for a change, in the version that they read. */
import { viewVolunteerFor } from '../../../shared/intake/children/views.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { Action, Owned } from '../../../shared/kernel/access.ts';
import { volunteerId } from '../../../shared/kernel/ids.ts';
import { type Reader, readerOf } from '../../../shared/kernel/reader.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { inVersion, ownRecord, type RecordCall } from '../../casework/own-record.ts';
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

interface Asking {
  readonly actor: Member;
  readonly action: Action;
}

/** An officer who is this volunteer asks as the volunteer. */
export const volunteerReader = (volunteer: Volunteer, { actor, action }: Asking): Reader =>
  readerOf(actor, action, ownedVolunteer(volunteer));

export const loadVolunteerToChange = inVersion<Volunteer, RecordCall & Asking>(loadVolunteer, {
  view: (volunteer, _, call) => viewVolunteerFor(volunteer, volunteerReader(volunteer, call)),
});
