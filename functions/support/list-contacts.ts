import { isRefusal, type Refusal } from '../../shared/kernel/problem.ts';
import type { Contact } from '../../shared/support/schema.ts';
import {
  contactsOfDistrict,
  contactsOfStreets,
  contactsOfVolunteer,
  parseContact,
} from '../store/contacts.ts';
import { readPage, type Source } from '../store/page.ts';
import { ownRecordsOf, sourceWithinReach } from '../store/reach.ts';
import { loadPairing } from './own-pairing.ts';
import type { SupportCall, SupportOperation } from './support-routes.ts';

/** One pairing’s contacts are among its volunteer’s. */
async function sourceOf({ actor, query }: SupportCall<'listContacts'>): Promise<Source | Refusal> {
  const { pairing: id, street, month } = query;
  if (id) {
    const pairing = await loadPairing(id, actor);
    return isRefusal(pairing) ? pairing : contactsOfVolunteer(pairing.volunteerId, month);
  }
  const own = ownRecordsOf(actor);
  if (own) return contactsOfVolunteer(own, month);
  return sourceWithinReach(actor, street, {
    ofDistrict: (code) => contactsOfDistrict(code, month),
    ofStreets: (codes) => contactsOfStreets(codes, month),
  });
}

export const listContacts: SupportOperation<'listContacts'> = async (call) => {
  const source = await sourceOf(call);
  if (isRefusal(source)) return source;
  const { pairing } = call.query;
  const isOfPairing = pairing && (({ pairingIds }: Contact) => pairingIds.includes(pairing));
  const contacts = await readPage(source, call.page, parseContact, isOfPairing);
  return isRefusal(contacts) ? contacts : { status: 200, body: contacts };
};
