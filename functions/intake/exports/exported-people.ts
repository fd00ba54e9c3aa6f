/** Files and identities of whoever stands in an exported list, by id. */
import type { Child, ChildIdentity } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import type { Volunteer, VolunteerIdentity } from '../../../shared/intake/volunteers/volunteer.ts';
import type { May } from '../../../shared/kernel/access.ts';
import type { ChildId, VolunteerId } from '../../../shared/kernel/ids.ts';
import { readChildIdentities, readChildren } from '../../store/intake/children.ts';
import { readVolunteerIdentities, readVolunteers } from '../../store/intake/volunteers.ts';
import { ownedVolunteer } from '../volunteers/load-volunteer.ts';

export interface ExportAccess {
  readonly may: May;
  /** A masked list needs nobody’s. */
  readonly hasIdentities: boolean;
}

const distinct = <T>(ids: readonly T[]) => [...new Set(ids)];

/** Of files within reach that are not being erased: a record of one’s street may tell of somebody who is elsewhere by now. */
function identitiesOfChildren(files: readonly Child[], { may, hasIdentities }: ExportAccess) {
  const shown = hasIdentities ? files.filter((file) => may(file) && !isErased(file)) : [];
  return readChildIdentities(shown.map(({ id }) => id));
}

function identitiesOfVolunteers(files: readonly Volunteer[], { may, hasIdentities }: ExportAccess) {
  const shown = hasIdentities ? files.filter((file) => may(ownedVolunteer(file)) && !isErased(file)) : [];
  return readVolunteerIdentities(shown.map(({ id }) => id));
}

/** Files by their ids, and the identities that the member may see. */
interface Named<Id, File, Identity> {
  readonly files: ReadonlyMap<Id, File>;
  readonly identities: ReadonlyMap<Id, Identity>;
}
export interface ExportedPeople {
  readonly children: Named<ChildId, Child, ChildIdentity>;
  readonly volunteers: Named<VolunteerId, Volunteer, VolunteerIdentity>;
}

const nobody = { files: new Map(), identities: new Map() };

async function withChildren(
  files: readonly Child[],
  access: ExportAccess,
): Promise<ExportedPeople['children']> {
  const identities = await identitiesOfChildren(files, access);
  return {
    files: new Map(files.map((file) => [file.id, file])),
    identities: new Map(identities.map((one) => [one.childId, one])),
  };
}

async function withVolunteers(
  files: readonly Volunteer[],
  access: ExportAccess,
): Promise<ExportedPeople['volunteers']> {
  const identities = await identitiesOfVolunteers(files, access);
  return {
    files: new Map(files.map((file) => [file.id, file])),
    identities: new Map(identities.map((one) => [one.volunteerId, one])),
  };
}

/** The children whose files are the list. */
export const childrenListed = async (
  files: readonly Child[],
  access: ExportAccess,
): Promise<ExportedPeople> => ({
  children: await withChildren(files, access),
  volunteers: nobody,
});

/** The volunteers whose files are the list. */
export const volunteersListed = async (
  files: readonly Volunteer[],
  access: ExportAccess,
): Promise<ExportedPeople> => ({
  children: nobody,
  volunteers: await withVolunteers(files, access),
});

/** Those whom records name by their ids. */
export const peopleNamed = async (
  childIds: readonly ChildId[],
  volunteerIds: readonly VolunteerId[],
  access: ExportAccess,
): Promise<ExportedPeople> => ({
  children: await withChildren(await readChildren(distinct(childIds)), access),
  volunteers: await withVolunteers(await readVolunteers(distinct(volunteerIds)), access),
});
