/** The rows of an exported list, within the asker’s reach, and whose identities stand in them. */

import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import type { ExportFilters, ExportList } from '../../../shared/intake/exports/export.ts';
import type { FileRef } from '../../../shared/intake/receipts/receipt.ts';
import type { May } from '../../../shared/kernel/access.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { CHILD_COLUMNS } from '../../../shared/reporting/exports/children.ts';
import { CONTACT_COLUMNS, PAIRING_COLUMNS } from '../../../shared/reporting/exports/pairings.ts';
import { VOLUNTEER_COLUMNS } from '../../../shared/reporting/exports/volunteers.ts';
import { tableOf } from '../../../shared/reporting/exports/words.ts';
import { childrenOfDistrict, childrenOfStreets, parseChild } from '../../store/intake/children.ts';
import { parseVolunteer, volunteersOfDistrict, volunteersOfStreets } from '../../store/intake/volunteers.ts';
import { pairingsOfDistrict, pairingsOfStreets, parsePairing } from '../../store/matching/pairings.ts';
import { readAll, type Source } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import { contactsOfDistrict, contactsOfStreets, parseContact } from '../../store/support/contacts.ts';
import {
  childrenNamed,
  identitiesOfChildren,
  identitiesOfVolunteers,
  volunteersNamed,
} from './exported-people.ts';

export interface Exporting {
  readonly actor: Member;
  readonly action: 'exportLists' | 'exportIdentities';
  readonly may: May;
  readonly now: Instant;
  readonly filters: ExportFilters;
  readonly most: number;
}

interface Exported {
  readonly table: string[][];
  /** Those whose identity is in it. */
  readonly people: readonly FileRef[];
}
type Listed = Parameters<typeof sourceWithinReach>[2];

async function readRecords<T>(
  exporting: Exporting,
  listed: Listed,
  parse: (item: unknown) => T,
): Promise<T[] | Refusal> {
  const source: Source | Refusal = sourceWithinReach(exporting, exporting.filters.street, listed);
  if (isRefusal(source)) return source;
  const records = await readAll(source, parse, exporting.most);
  return records.length > exporting.most ? refuse('exportTooLarge') : records;
}

const childRef = (id: string) => ({ kind: 'child', id }) as FileRef;
const volunteerRef = (id: string) => ({ kind: 'volunteer', id }) as FileRef;
const hasIdentities = ({ action }: Exporting) => action === 'exportIdentities';
const askerOf = (exporting: Exporting) => ({
  may: exporting.may,
  hasIdentities: hasIdentities(exporting),
});

/** A status was checked against the list’s own before. */
const statusOf = <S extends string>({ filters }: Exporting) => filters.status as S | undefined;

async function exportChildren(exporting: Exporting): Promise<Exported | Refusal> {
  const status = statusOf<Parameters<typeof childrenOfDistrict>[1] & string>(exporting);
  const found = await readRecords(
    exporting,
    {
      ofDistrict: (code) => childrenOfDistrict(code, status),
      ofStreets: (codes) => childrenOfStreets(codes, status),
    },
    parseChild,
  );
  if (isRefusal(found)) return found;
  const children = hasIdentities(exporting) ? found.filter((child) => !isErased(child)) : found;
  const held = await identitiesOfChildren(children, askerOf(exporting));
  const byId = new Map(held.map((identity) => [identity.childId, identity]));
  const rows = children.map((child) => ({ child, identity: byId.get(child.id), now: exporting.now }));
  return {
    table: tableOf(CHILD_COLUMNS, rows, hasIdentities(exporting)),
    people: [...byId.keys()].map(childRef),
  };
}

async function exportVolunteers(exporting: Exporting): Promise<Exported | Refusal> {
  const status = statusOf<Parameters<typeof volunteersOfDistrict>[1] & string>(exporting);
  const found = await readRecords(
    exporting,
    {
      ofDistrict: (code) => volunteersOfDistrict(code, status),
      ofStreets: (codes) => volunteersOfStreets(codes, status),
    },
    parseVolunteer,
  );
  if (isRefusal(found)) return found;
  const volunteers = hasIdentities(exporting) ? found.filter((one) => !isErased(one)) : found;
  const held = await identitiesOfVolunteers(volunteers, askerOf(exporting));
  const byId = new Map(held.map((identity) => [identity.volunteerId, identity]));
  const rows = volunteers.map((volunteer) => ({
    volunteer,
    identity: byId.get(volunteer.id),
    now: exporting.now,
  }));
  return {
    table: tableOf(VOLUNTEER_COLUMNS, rows, hasIdentities(exporting)),
    people: [...byId.keys()].map(volunteerRef),
  };
}

async function exportPairings(exporting: Exporting): Promise<Exported | Refusal> {
  const status = statusOf<'active' | 'ended'>(exporting);
  const pairings = await readRecords(
    exporting,
    {
      ofDistrict: (code) => pairingsOfDistrict(code, status),
      ofStreets: (codes) => pairingsOfStreets(codes, status),
    },
    parsePairing,
  );
  if (isRefusal(pairings)) return pairings;
  const isWhole = hasIdentities(exporting);
  const asker = askerOf(exporting);
  const named = isWhole ? pairings : [];
  const children = await childrenNamed(
    named.map((one) => one.childId),
    asker,
  );
  const volunteers = await volunteersNamed(
    named.map((one) => one.volunteerId),
    asker,
  );
  const rows = pairings.map((pairing) => ({
    pairing,
    child: children.identities.get(pairing.childId),
    volunteer: volunteers.identities.get(pairing.volunteerId),
  }));
  return {
    table: tableOf(PAIRING_COLUMNS, rows, isWhole),
    people: [
      ...[...children.identities.keys()].map(childRef),
      ...[...volunteers.identities.keys()].map(volunteerRef),
    ],
  };
}

async function exportContacts(exporting: Exporting): Promise<Exported | Refusal> {
  const { month } = exporting.filters;
  const contacts = await readRecords(
    exporting,
    {
      ofDistrict: (code) => contactsOfDistrict(code, month),
      ofStreets: (codes) => contactsOfStreets(codes, month),
    },
    parseContact,
  );
  if (isRefusal(contacts)) return contacts;
  const isWhole = hasIdentities(exporting);
  const children = await childrenNamed(
    contacts.flatMap(({ childIds }) => childIds),
    askerOf(exporting),
  );
  const volunteers = await volunteersNamed(
    contacts.map(({ volunteerId }) => volunteerId),
    askerOf(exporting),
  );
  const rows = contacts.map((contact) => {
    const file = volunteers.files.get(contact.volunteerId);
    return {
      contact,
      children: contact.childIds.flatMap((id) => {
        const child = children.files.get(id);
        return child ? [{ file: child, identity: children.identities.get(id) }] : [];
      }),
      volunteer: file && { file, identity: volunteers.identities.get(file.id) },
    };
  });
  return {
    table: tableOf(CONTACT_COLUMNS, rows, isWhole),
    people: [
      ...[...children.identities.keys()].map(childRef),
      ...[...volunteers.identities.keys()].map(volunteerRef),
    ],
  };
}

export const EXPORTS = {
  children: exportChildren,
  volunteers: exportVolunteers,
  pairings: exportPairings,
  contacts: exportContacts,
} as const satisfies Record<ExportList, (exporting: Exporting) => Promise<Exported | Refusal>>;
