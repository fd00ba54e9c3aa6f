/** The support function: pairings and contacts. It has no right to identities. */
import { supportRoutes } from '../../shared/support/routes.ts';
import { serve } from '../http/serve.ts';
import { getPairing } from './get-pairing.ts';
import { listContacts } from './list-contacts.ts';
import { listPairings } from './list-pairings.ts';
import { logContact } from './log-contact.ts';

export const handler = serve(supportRoutes, { listPairings, getPairing, logContact, listContacts });
