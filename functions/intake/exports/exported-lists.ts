/** The lists that can be exported: where their records are listed, whom they name, what stands in a row. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import type { ExportFilters, ExportList } from '../../../shared/intake/exports/export.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { CHILD_COLUMNS, type ChildRow } from '../../../shared/reporting/exports/children.ts';
import {
  CONTACT_COLUMNS,
  type ContactRow,
  PAIRING_COLUMNS,
  type PairingRow,
} from '../../../shared/reporting/exports/pairings.ts';
import { VOLUNTEER_COLUMNS, type VolunteerRow } from '../../../shared/reporting/exports/volunteers.ts';
import type { ExportColumn } from '../../../shared/reporting/exports/words.ts';
import type { Contact } from '../../../shared/support/contacts/contact.ts';
import { childrenOfDistrict, childrenOfStreets, parseChild } from '../../store/intake/children.ts';
import { parseVolunteer, volunteersOfDistrict, volunteersOfStreets } from '../../store/intake/volunteers.ts';
import { pairingsOfDistrict, pairingsOfStreets, parsePairing } from '../../store/matching/pairings.ts';
import type { sourceWithinReach } from '../../store/reach.ts';
import { contactsOfDistrict, contactsOfStreets, parseContact } from '../../store/support/contacts.ts';
import {
  childrenListed,
  type ExportAccess,
  type ExportedPeople,
  peopleNamed,
  volunteersListed,
} from './exported-people.ts';

/** One kind of list. */
export interface ExportedList<Item, Row> {
  readonly listed: (filters: ExportFilters) => Parameters<typeof sourceWithinReach>[2];
  readonly parse: (item: unknown) => Item;
  /** Of an erased file nothing stands in a list with identities. */
  readonly isErased?: (item: Item) => boolean;
  readonly people: (items: readonly Item[], access: ExportAccess) => Promise<ExportedPeople>;
  readonly row: (item: Item, people: ExportedPeople, now: Instant) => Row;
  readonly columns: readonly ExportColumn<Row>[];
}

// Each status was checked against the list’s own before (readExportFile).
const children: ExportedList<Child, ChildRow> = {
  listed: ({ status }) => ({
    ofDistrict: (code) => childrenOfDistrict(code, status as Child['status'] | undefined),
    ofStreets: (codes) => childrenOfStreets(codes, status as Child['status'] | undefined),
  }),
  parse: parseChild,
  isErased,
  people: childrenListed,
  row: (child, people, now) => ({ child, identity: people.children.identities.get(child.id), now }),
  columns: CHILD_COLUMNS,
};

const volunteers: ExportedList<Volunteer, VolunteerRow> = {
  listed: ({ status }) => ({
    ofDistrict: (code) => volunteersOfDistrict(code, status as Volunteer['status'] | undefined),
    ofStreets: (codes) => volunteersOfStreets(codes, status as Volunteer['status'] | undefined),
  }),
  parse: parseVolunteer,
  isErased,
  people: volunteersListed,
  row: (volunteer, people, now) => ({
    volunteer,
    identity: people.volunteers.identities.get(volunteer.id),
    now,
  }),
  columns: VOLUNTEER_COLUMNS,
};

const pairings: ExportedList<Pairing, PairingRow> = {
  listed: ({ status }) => ({
    ofDistrict: (code) => pairingsOfDistrict(code, status as Pairing['status'] | undefined),
    ofStreets: (codes) => pairingsOfStreets(codes, status as Pairing['status'] | undefined),
  }),
  parse: parsePairing,
  people: (items, access) => {
    const named = access.hasIdentities ? items : []; // a pairing has the masked names itself
    return peopleNamed(
      named.map(({ childId }) => childId),
      named.map(({ volunteerId }) => volunteerId),
      access,
    );
  },
  row: (pairing, people) => ({
    pairing,
    child: people.children.identities.get(pairing.childId),
    volunteer: people.volunteers.identities.get(pairing.volunteerId),
  }),
  columns: PAIRING_COLUMNS,
};

const withIdentity = (id: Child['id'], { children: { files, identities } }: ExportedPeople) => {
  const file = files.get(id);
  return file ? [{ file, identity: identities.get(id) }] : [];
};

const contacts: ExportedList<Contact, ContactRow> = {
  listed: ({ month }) => ({
    ofDistrict: (code) => contactsOfDistrict(code, month),
    ofStreets: (codes) => contactsOfStreets(codes, month),
  }),
  parse: parseContact,
  people: (items, access) =>
    peopleNamed(
      items.flatMap(({ childIds }) => childIds),
      items.map(({ volunteerId }) => volunteerId),
      access,
    ),
  row: (contact, people) => {
    const file = people.volunteers.files.get(contact.volunteerId);
    return {
      contact,
      children: contact.childIds.flatMap((id) => withIdentity(id, people)),
      volunteer: file && { file, identity: people.volunteers.identities.get(file.id) },
    };
  },
  columns: CONTACT_COLUMNS,
};

export const EXPORTED_LISTS = { children, volunteers, pairings, contacts } as const satisfies Record<
  ExportList,
  unknown
>;
