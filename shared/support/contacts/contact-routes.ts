/** The log of contacts. */
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { pairingId, streetCode } from '../../kernel/ids.ts';
import { monthSchema } from '../../kernel/instants.ts';
import { contactBody, contactSchema } from './contact.ts';

const contactView = contactSchema.meta({ id: 'Contact' });

export const contactRoutes = defineRoutes({
  logContact: {
    method: 'POST',
    path: '/v1/contacts',
    context: 'support',
    access: 'logContacts',
    summary: 'Logs a contact with one or more paired children',
    body: contactBody,
    replies: { 201: contactView },
  },
  listContacts: {
    method: 'GET',
    path: '/v1/contacts',
    context: 'support',
    access: 'readContacts',
    summary: 'Lists contacts, newest first; volunteers get their own',
    query: pageQuery.extend({
      pairing: pairingId.optional(),
      street: streetCode.optional(),
      month: monthSchema.optional(),
    }),
    replies: { 200: pageOf(contactView) },
  },
});
