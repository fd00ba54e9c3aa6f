/** Contacts, by day, of a district, a street, a volunteer. */
import type { ContactId, DistrictCode, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Month } from '../../../shared/kernel/instants.ts';
import { type Contact, contactSchema } from '../../../shared/support/contacts/contact.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

function placed({ id, on, districtCode, streetCode, volunteerId }: Contact) {
  const sk = `${on}#${id}`;
  return {
    byDistrictPk: `CONTACTS#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `CONTACTS#${streetCode}`,
    byStreetSk: sk,
    bySubjectPk: `VOLUNTEER#${volunteerId}#CONTACTS`,
    bySubjectSk: sk,
  };
}

export const contactRecords = recordStore<ContactId, Contact>({
  table: 'program',
  prefix: 'CONTACT',
  sk: 'CONTACT',
  schema: contactSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

export const {
  parse: parseContact,
  get: getContact,
  create: createContact,
  replace: replaceContact,
} = contactRecords;

const newestOf = (month: Month | undefined) => ({ skBegins: month, newestFirst: true });

export const contactsOfDistrict = (code: DistrictCode, month?: Month): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`CONTACTS#${code}`],
  ...newestOf(month),
});

export const contactsOfStreets = (codes: readonly StreetCode[], month?: Month): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: codes.map((code) => `CONTACTS#${code}`),
  ...newestOf(month),
});

export const contactsOfVolunteer = (id: VolunteerId, month?: Month): Source => ({
  table: 'program',
  index: 'bySubject',
  partitions: [`VOLUNTEER#${id}#CONTACTS`],
  ...newestOf(month),
});
