/** A pairing that the member may see: her own, her street’s, her district’s. */
import { type PairingId, pairingId } from '../../shared/kernel/ids.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { isWithinReach } from '../../shared/kernel/scope.ts';
import type { Pairing } from '../../shared/matching/schema.ts';
import * as pairings from '../store/pairings.ts';

/** Not there and not yours are the same: 404. */
export async function loadPairing(id: string, actor: Member): Promise<Pairing | Refusal> {
  const parsed = pairingId.safeParse(id);
  const pairing = parsed.success ? await pairings.getPairing(parsed.data as PairingId) : undefined;
  return pairing && isWithinReach(actor, pairing) ? pairing : refuse('notFound');
}
