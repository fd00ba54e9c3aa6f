/** The operations of this room, by their routes. */
import { listContacts } from './list-contacts.ts';
import { logContact } from './log-contact.ts';

export const contactOperations = {
  listContacts,
  logContact,
};
