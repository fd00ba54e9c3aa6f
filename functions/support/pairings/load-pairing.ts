/** A pairing that the member may see; for a change, in the version that they read. */
import { pairingId } from '../../../shared/kernel/ids.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getPairing } from '../../store/matching/pairings.ts';

export const loadPairing = ownRecord({ id: pairingId, get: getPairing, owner: (pairing) => pairing });
export const loadPairingToChange = inVersion(loadPairing, { view: (pairing) => pairing });
