/** The support function: pairings, withdrawals and contacts. It has no right to identities. */
import { supportRoutes } from '../../shared/support/routes.ts';
import { serve } from '../http/serve.ts';
import { contactOperations } from './contacts/operations.ts';
import { pairingOperations } from './pairings/operations.ts';
import { withdrawalOperations } from './withdrawals/operations.ts';

export const handler = serve(supportRoutes, {
  ...contactOperations,
  ...pairingOperations,
  ...withdrawalOperations,
});
