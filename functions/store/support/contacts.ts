/** Contacts, by day, of a district, a street, a volunteer. */
import type { ContactId, DistrictCode, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Month } from '../../../shared/kernel/instants.ts';
import { type Contact, contactSchema } from '../../../shared/support/contacts/contact.ts';
import { type Change, create, replace } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

const contactKey = (id: ContactId) => ({ pk: `CONTACT#${id}`, sk: 'CONTACT' });

function contactItem(record: Contact) {
  const contact = contactSchema.parse(record);
  const { id, on, districtCode, streetCode, volunteerId } = contact;
  const sk = `${on}#${id}`;
  return {
    ...contact,
    ...contactKey(id),
    byDistrictPk: `CONTACTS#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `CONTACTS#${streetCode}`,
    byStreetSk: sk,
    bySubjectPk: `VOLUNTEER#${volunteerId}#CONTACTS`,
    bySubjectSk: sk,
  };
}

export const parseContact = (item: unknown): Contact => contactSchema.parse(item);
export const getContact = (id: ContactId) => readItem('program', contactKey(id), parseContact);
export const createContact = (contact: Contact): Change => create('program', contactItem(contact));
export const replaceContact = (before: Contact, after: Contact): Change =>
  replace('program', contactItem({ ...after, version: before.version + 1 }), before.version);

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
