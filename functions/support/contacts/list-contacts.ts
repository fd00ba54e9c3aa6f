import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import type { Contact } from '../../../shared/support/contacts/contact.ts';
import { readPage, type Source } from '../../store/page.ts';
import { communitiesWithin, sourceWithinReach } from '../../store/reach.ts';
import {
  contactsOfDistrict,
  contactsOfStreets,
  contactsOfVolunteer,
  parseContact,
} from '../../store/support/contacts.ts';
import type { SupportCall, SupportOperation } from '../operation-types.ts';
import { loadPairing } from '../pairings/load-pairing.ts';

/** One pairing’s contacts are among its volunteer’s. */
async function sourceOf(call: SupportCall<'listContacts'>): Promise<Source | Refusal> {
  const { pairing: id, street, month } = call.query;
  if (id) {
    const pairing = await loadPairing({ ...call, path: { id } });
    return isRefusal(pairing) ? pairing : contactsOfVolunteer(pairing.volunteerId, month);
  }
  return sourceWithinReach(call, street, {
    ofDistrict: (code) => contactsOfDistrict(code, month),
    ofStreets: (codes) => contactsOfStreets(codes, month),
    ofVolunteer: (volunteer) => contactsOfVolunteer(volunteer, month),
  });
}

/** `undefined` where the source is shown whole. */
function filterOf(call: SupportCall<'listContacts'>) {
  const { pairing } = call.query;
  const isWithin = communitiesWithin<Contact>(call);
  if (!pairing) return isWithin;
  return (contact: Contact) => contact.pairingIds.includes(pairing) && (isWithin?.(contact) ?? true);
}

export const listContacts: SupportOperation<'listContacts'> = async (call) => {
  const source = await sourceOf(call);
  if (isRefusal(source)) return source;
  const contacts = await readPage(source, call.page, parseContact, filterOf(call));
  return isRefusal(contacts) ? contacts : { status: 200, body: contacts };
};
