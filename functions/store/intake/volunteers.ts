/** Volunteers in the program table; their identities in the identity table. */
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import {
  type Volunteer,
  type VolunteerIdentity,
  volunteerIdentitySchema,
  volunteerSchema,
} from '../../../shared/intake/volunteers/volunteer.ts';
import type { DistrictCode, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

function placed(volunteer: Volunteer) {
  const sk = `${volunteer.status}#${volunteer.submittedAt}#${volunteer.id}`;
  return {
    ...(volunteer.erasure && { erasureStep: volunteer.erasure.step }),
    byDistrictPk: `VOLUNTEERS#${volunteer.districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `VOLUNTEERS#${volunteer.streetCode}`,
    byStreetSk: sk,
  };
}

export const volunteerFiles = recordStore<VolunteerId, Volunteer>({
  table: 'program',
  prefix: 'VOLUNTEER',
  sk: 'FILE',
  schema: volunteerSchema,
  schemaVersion: 2,
  idOf: ({ id }) => id,
  placed,
  // `consent` is of the first release.
  marks: ['erasureStep', 'consent'],
  isErased,
});

export const {
  parse: parseVolunteer,
  get: getVolunteer,
  readMany: readVolunteers,
  create: createVolunteer,
  replace: replaceVolunteer,
  unchanged: volunteerUnchanged,
} = volunteerFiles;

export const volunteersOfDistrict = (code: DistrictCode, status?: Volunteer['status']): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`VOLUNTEERS#${code}`],
  skBegins: status && `${status}#`,
});

export const volunteersOfStreets = (codes: readonly StreetCode[], status?: Volunteer['status']): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: codes.map((code) => `VOLUNTEERS#${code}`),
  skBegins: status && `${status}#`,
});

export const volunteerIdentities = recordStore<VolunteerId, VolunteerIdentity>({
  table: 'identity',
  prefix: 'VOLUNTEER',
  sk: 'IDENTITY',
  schema: volunteerIdentitySchema,
  schemaVersion: 1,
  idOf: ({ volunteerId }) => volunteerId,
});

/** The identity is removed with the end of an erasure. */
export const {
  create: createVolunteerIdentity,
  remove: removeVolunteerIdentity,
  readMany: readVolunteerIdentities,
  get: getVolunteerIdentity,
} = volunteerIdentities;
