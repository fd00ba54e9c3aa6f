/** The support function: pairings, withdrawals and contacts. It has no right to identities. */
import { supportRoutes } from '../../shared/support/routes.ts';
import { serve } from '../http/serve.ts';
import { listContacts } from './contacts/list-contacts.ts';
import { logContact } from './contacts/log-contact.ts';
import { declinePairingEnd } from './pairings/decline-pairing-end.ts';
import { endPairing } from './pairings/end-pairing.ts';
import { getPairing } from './pairings/get-pairing.ts';
import { introducePairing } from './pairings/introduce-pairing.ts';
import { listPairings } from './pairings/list-pairings.ts';
import { getWithdrawal } from './withdrawals/get-withdrawal.ts';
import { investigateWithdrawal } from './withdrawals/investigate-withdrawal.ts';
import { listWithdrawals } from './withdrawals/list-withdrawals.ts';
import { reviewWithdrawal } from './withdrawals/review-withdrawal.ts';

export const handler = serve(supportRoutes, {
  listPairings,
  getPairing,
  introducePairing,
  endPairing,
  declinePairingEnd,
  listWithdrawals,
  getWithdrawal,
  investigateWithdrawal,
  reviewWithdrawal,
  logContact,
  listContacts,
});
