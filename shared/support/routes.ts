/** Support’s routes: pairings, withdrawals and contacts. */
import { defineRoutes } from '../contract/route.ts';
import { contactRoutes } from './contacts/contact-routes.ts';
import { pairingRoutes } from './pairings/pairing-routes.ts';
import { withdrawalRoutes } from './withdrawals/withdrawal-routes.ts';

export const supportRoutes = defineRoutes({ ...pairingRoutes, ...withdrawalRoutes, ...contactRoutes });
