/** A pairing that the member may see: her own, her street’s, her district’s. */
import type { May } from '../../shared/kernel/access.ts';
import { type PairingId, pairingId } from '../../shared/kernel/ids.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import type { Pairing } from '../../shared/matching/schema.ts';
import * as pairings from '../store/pairings.ts';

/** Not there and not yours are the same: 404. */
export async function loadPairing(id: string, may: May): Promise<Pairing | Refusal> {
  const parsed = pairingId.safeParse(id);
  const pairing = parsed.success ? await pairings.getPairing(parsed.data as PairingId) : undefined;
  return pairing && may(pairing) ? pairing : refuse('notFound');
}
