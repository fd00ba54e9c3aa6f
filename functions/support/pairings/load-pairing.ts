/** A pairing that the member may see; for a change, in the version that they read. */
import { type Action, actingRoles } from '../../../shared/kernel/access.ts';
import { pairingId } from '../../../shared/kernel/ids.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getPairing } from '../../store/matching/pairings.ts';

export const loadPairing = ownRecord({ id: pairingId, get: getPairing, owner: (pairing) => pairing });
export const loadPairingToChange = inVersion(loadPairing, { view: (pairing) => pairing });

/** The volunteer of the pairing asks as such, though they may be an officer as well. */
export const isOwnRequest = (
  pairing: Pairing,
  { actor, action }: { readonly actor: Member; readonly action: Action },
): boolean =>
  actor.volunteerId === pairing.volunteerId && actingRoles(actor, action, pairing).includes('volunteer');
