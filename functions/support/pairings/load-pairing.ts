/** A pairing that the member may see; for a change, in the version that they read. */
import { pairingId } from '../../../shared/kernel/ids.ts';
import type { Bound } from '../../../shared/matching/pairings/end-pairing.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getChild } from '../../store/intake/children.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import { getPairing } from '../../store/matching/pairings.ts';

export const loadPairing = ownRecord({ id: pairingId, get: getPairing, owner: (pairing) => pairing });
export const loadPairingToChange = inVersion(loadPairing, { view: (pairing) => pairing });

/** With its child and its volunteer. */
export async function loadBound(pairing: Pairing): Promise<Bound> {
  const [child, volunteer] = await Promise.all([
    getChild(pairing.childId),
    getVolunteer(pairing.volunteerId),
  ]);
  if (!child || !volunteer)
    throw new Error(`pairing ${pairing.id} names a child or a volunteer without a file`);
  return { pairing, child, volunteer };
}
