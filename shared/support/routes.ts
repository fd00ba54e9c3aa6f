/** Support's routes: pairings and contacts. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../contract/page.ts';
import { defineRoutes } from '../contract/route.ts';
import { pairingId, streetCode } from '../kernel/ids.ts';
import { monthSchema } from '../kernel/instants.ts';
import { pairingSchema } from '../matching/schema.ts';
import { contactBody, contactSchema } from './schema.ts';

const pairingView = pairingSchema.meta({ id: 'Pairing' });
const contactView = contactSchema.meta({ id: 'Contact' });

export const supportRoutes = defineRoutes({
  listPairings: {
    method: 'GET',
    path: '/v1/pairings',
    context: 'support',
    access: 'readPairings',
    summary: 'Pairings; a volunteer reads her own',
    query: pageQuery.extend({
      street: streetCode.optional(),
      status: z.enum(['active', 'ended']).optional(),
    }),
    replies: { 200: pageOf(pairingView) },
  },
  getPairing: {
    method: 'GET',
    path: '/v1/pairings/{id}',
    context: 'support',
    access: 'readPairings',
    summary: 'One pairing',
    replies: { 200: pairingView },
  },
  logContact: {
    method: 'POST',
    path: '/v1/contacts',
    context: 'support',
    access: 'logContacts',
    summary: 'Logs a contact with one or several paired children',
    body: contactBody,
    replies: { 201: contactView },
  },
  listContacts: {
    method: 'GET',
    path: '/v1/contacts',
    context: 'support',
    access: 'readContacts',
    summary: 'Contacts, newest first; a volunteer reads her own',
    query: pageQuery.extend({
      pairing: pairingId.optional(),
      street: streetCode.optional(),
      month: monthSchema.optional(),
    }),
    replies: { 200: pageOf(contactView) },
  },
});
