/** The support function: pairings, withdrawals and contacts. It has no right to identities. */
import { supportRoutes } from '../../shared/support/routes.ts';
import { serve } from '../http/serve.ts';
import { handOverUrgent } from '../http/urgent-work.ts';
import { invokeRedactor } from '../store/redactor.ts';
import { loggedContact } from './contacts/logged-contact.ts';
import { contactOperations } from './contacts/operations.ts';
import { pairingOperations } from './pairings/operations.ts';
import { withdrawalOperations } from './withdrawals/operations.ts';

const operations = {
  ...contactOperations,
  ...pairingOperations,
  ...withdrawalOperations,
};

export const handler = serve(supportRoutes, operations, {
  rebuilt: { logContact: loggedContact },
  redact: invokeRedactor,
  handOver: handOverUrgent,
});
