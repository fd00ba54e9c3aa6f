import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewPairing } from '../../../shared/support/pairings/pairing-view.ts';
import type { SupportOperation } from '../operation-types.ts';
import { loadPairing, pairingReader } from './load-pairing.ts';

export const getPairing: SupportOperation<'getPairing'> = async (call) => {
  const pairing = await loadPairing(call);
  if (isRefusal(pairing)) return pairing;
  return { status: 200, body: viewPairing(pairing, pairingReader(pairing, call)) };
};
