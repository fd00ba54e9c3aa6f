import { isRefusal } from '../../shared/kernel/problem.ts';
import * as steps from '../../shared/matching/pairing-steps.ts';
import { pairingChanged } from './change-pairing.ts';
import { loadPairingToChange } from './own-pairing.ts';
import type { SupportOperation } from './support-routes.ts';

export const keepPairing: SupportOperation<'keepPairing'> = async (call) => {
  const pairing = await loadPairingToChange(call);
  if (isRefusal(pairing)) return pairing;
  const kept = steps.keepPairing(pairing);
  if (isRefusal(kept)) return kept;
  return { status: 200, ...pairingChanged(pairing, kept, 'pairing.kept', call.body.reason) };
};
