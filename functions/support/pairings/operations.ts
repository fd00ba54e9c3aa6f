/** The operations of this room, by their routes. */
import { declinePairingEnd } from './decline-pairing-end.ts';
import { endPairing } from './end-pairing.ts';
import { getPairing } from './get-pairing.ts';
import { introducePairing } from './introduce-pairing.ts';
import { listPairings } from './list-pairings.ts';

export const pairingOperations = {
  declinePairingEnd,
  endPairing,
  getPairing,
  introducePairing,
  listPairings,
};
