/** A pairing that the member may see; for a change, in the version that they read. */
import type { Action } from '../../../shared/kernel/access.ts';
import { pairingId } from '../../../shared/kernel/ids.ts';
import { type Reader, readerOf } from '../../../shared/kernel/reader.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { viewPairing } from '../../../shared/support/pairings/pairing-view.ts';
import { inVersion, ownRecord, type RecordCall } from '../../casework/own-record.ts';
import { getPairing } from '../../store/matching/pairings.ts';

export const loadPairing = ownRecord({ id: pairingId, get: getPairing, owner: (pairing) => pairing });

interface Asking {
  readonly actor: Member;
  readonly action: Action;
}

export const pairingReader = (pairing: Pairing, { actor, action }: Asking): Reader =>
  readerOf(actor, action, pairing);

export const loadPairingToChange = inVersion<Pairing, RecordCall & Asking>(loadPairing, {
  view: (pairing, _, call) => viewPairing(pairing, pairingReader(pairing, call)),
});

/** The volunteer of the pairing asks as such, though they may be an officer as well. */
export const isOwnRequest = (pairing: Pairing, asking: Asking): boolean =>
  pairingReader(pairing, asking) === 'volunteer';
