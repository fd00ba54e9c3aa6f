/** Volunteers in the program table; their identities in the identity table. */
import {
  type Volunteer,
  type VolunteerIdentity,
  volunteerIdentitySchema,
  volunteerSchema,
} from '../../../shared/intake/volunteers/volunteer.ts';
import type { DistrictCode, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { readItems } from '../batch.ts';
import { type Change, create, remove, replace, unchanged } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

const volunteerKey = (id: VolunteerId) => ({ pk: `VOLUNTEER#${id}`, sk: 'FILE' });
const identityKey = (id: VolunteerId) => ({ pk: `VOLUNTEER#${id}`, sk: 'IDENTITY' });

function volunteerItem(file: Volunteer) {
  const volunteer = volunteerSchema.parse(file);
  const sk = `${volunteer.status}#${volunteer.submittedAt}#${volunteer.id}`;
  return {
    ...volunteer,
    ...volunteerKey(volunteer.id),
    ...(volunteer.erasure && { erasureStep: volunteer.erasure.step }),
    byDistrictPk: `VOLUNTEERS#${volunteer.districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `VOLUNTEERS#${volunteer.streetCode}`,
    byStreetSk: sk,
  };
}

export const parseVolunteer = (item: unknown): Volunteer => volunteerSchema.parse(item);

export const getVolunteer = (id: VolunteerId) => readItem('program', volunteerKey(id), parseVolunteer);

/** Those of the files that exist, in no particular order. */
export const readVolunteers = (ids: readonly VolunteerId[]): Promise<Volunteer[]> =>
  readItems('program', ids.map(volunteerKey), parseVolunteer);

export const createVolunteer = (volunteer: Volunteer): Change => create('program', volunteerItem(volunteer));

export const replaceVolunteer = (before: Volunteer, after: Volunteer): Change =>
  replace('program', volunteerItem({ ...after, version: before.version + 1 }), before.version);

export const volunteerUnchanged = (volunteer: Volunteer): Change =>
  unchanged('program', volunteerKey(volunteer.id), volunteer.version);

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

export const createVolunteerIdentity = (identity: VolunteerIdentity): Change =>
  create('identity', { ...volunteerIdentitySchema.parse(identity), ...identityKey(identity.volunteerId) });

/** With the end of an erasure. */
export const removeVolunteerIdentity = (id: VolunteerId): Change => remove('identity', identityKey(id));

export const readVolunteerIdentities = (ids: readonly VolunteerId[]): Promise<VolunteerIdentity[]> =>
  readItems('identity', ids.map(identityKey), (item) => volunteerIdentitySchema.parse(item));

export const getVolunteerIdentity = (id: VolunteerId) =>
  readItem('identity', identityKey(id), (item) => volunteerIdentitySchema.parse(item));
