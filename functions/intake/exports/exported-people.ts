/** Files and identities of whoever stands in an exported list, by id. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { May } from '../../../shared/kernel/access.ts';
import type { ChildId, VolunteerId } from '../../../shared/kernel/ids.ts';
import { readChildIdentities, readChildren } from '../../store/intake/children.ts';
import { readVolunteerIdentities, readVolunteers } from '../../store/intake/volunteers.ts';
import { ownedVolunteer } from '../volunteers/load-volunteer.ts';

interface Asker {
  readonly may: May;
  /** A masked list needs nobody’s. */
  readonly hasIdentities: boolean;
}

const distinct = <T>(ids: readonly T[]) => [...new Set(ids)];

/** Of files within reach that are not being erased: a record of one’s street may tell of somebody who is elsewhere by now. */
export function identitiesOfChildren(files: readonly Child[], { may, hasIdentities }: Asker) {
  const shown = hasIdentities ? files.filter((file) => may(file) && !isErased(file)) : [];
  return readChildIdentities(shown.map(({ id }) => id));
}

export function identitiesOfVolunteers(files: readonly Volunteer[], { may, hasIdentities }: Asker) {
  const shown = hasIdentities ? files.filter((file) => may(ownedVolunteer(file)) && !isErased(file)) : [];
  return readVolunteerIdentities(shown.map(({ id }) => id));
}

export async function childrenNamed(ids: readonly ChildId[], asker: Asker) {
  const files = await readChildren(distinct(ids));
  const identities = await identitiesOfChildren(files, asker);
  return {
    files: new Map(files.map((file) => [file.id, file])),
    identities: new Map(identities.map((one) => [one.childId, one])),
  };
}

export async function volunteersNamed(ids: readonly VolunteerId[], asker: Asker) {
  const files = await readVolunteers(distinct(ids));
  const identities = await identitiesOfVolunteers(files, asker);
  return {
    files: new Map(files.map((file) => [file.id, file])),
    identities: new Map(identities.map((one) => [one.volunteerId, one])),
  };
}
