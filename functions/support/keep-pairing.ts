import { isRefusal } from '../../shared/kernel/problem.ts';
import * as steps from '../../shared/matching/pairing-steps.ts';
import { refuseNames } from '../http/refuse-names.ts';
import { pairingChanged } from './change-pairing.ts';
import { loadPairingToChange } from './own-pairing.ts';
import type { SupportOperation } from './support-routes.ts';

export const keepPairing: SupportOperation<'keepPairing'> = async (call) => {
  const pairing = await loadPairingToChange(call);
  if (isRefusal(pairing)) return pairing;
  const { reason } = call.body;
  const named = refuseNames({ reason }, [pairing.childName, pairing.volunteerName], call.language);
  if (named) return named;
  const kept = steps.keepPairing(pairing);
  if (isRefusal(kept)) return kept;
  return { status: 200, ...pairingChanged(pairing, kept, 'pairing.kept', reason) };
};
