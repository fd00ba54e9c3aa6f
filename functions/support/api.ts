/** The support function: pairings, withdrawals and contacts. It has no right to identities. */
import { supportRoutes } from '../../shared/support/routes.ts';
import { serve } from '../http/serve.ts';
import { endPairing } from './end-pairing.ts';
import { getPairing } from './get-pairing.ts';
import { getWithdrawal } from './get-withdrawal.ts';
import { introducePairing } from './introduce-pairing.ts';
import { investigateWithdrawal } from './investigate-withdrawal.ts';
import { keepPairing } from './keep-pairing.ts';
import { listContacts } from './list-contacts.ts';
import { listPairings } from './list-pairings.ts';
import { listWithdrawals } from './list-withdrawals.ts';
import { logContact } from './log-contact.ts';
import { reviewWithdrawal } from './review-withdrawal.ts';

export const handler = serve(supportRoutes, {
  listPairings,
  getPairing,
  introducePairing,
  endPairing,
  keepPairing,
  listWithdrawals,
  getWithdrawal,
  investigateWithdrawal,
  reviewWithdrawal,
  logContact,
  listContacts,
});
