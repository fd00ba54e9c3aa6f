/** A pairing that the member may see: her own, her street’s, her district’s. */
import type { May } from '../../../shared/kernel/access.ts';
import { type PairingId, pairingId } from '../../../shared/kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { Bound } from '../../../shared/matching/pairings/end-pairing.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { refuseStale } from '../../http/stale.ts';
import { getChild } from '../../store/intake/children.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import * as pairings from '../../store/matching/pairings.ts';

/** Not there and not yours are the same: 404. */
export async function loadPairing(id: string, may: May): Promise<Pairing | Refusal> {
  const parsed = pairingId.safeParse(id);
  const pairing = parsed.success ? await pairings.getPairing(parsed.data as PairingId) : undefined;
  return pairing && may(pairing) ? pairing : refuse('notFound');
}

interface AskedToChange {
  readonly path: { readonly id: string };
  readonly may: May;
  readonly ifMatch: number;
  readonly body: unknown;
}

/** As {@link loadPairing}, in the version that the member read. */
export async function loadPairingToChange({
  path,
  may,
  ifMatch,
  body,
}: AskedToChange): Promise<Pairing | Refusal> {
  const pairing = await loadPairing(path.id, may);
  if (isRefusal(pairing)) return pairing;
  return refuseStale(pairing, ifMatch, body) ?? pairing;
}

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
