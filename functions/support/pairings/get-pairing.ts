import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewPairing } from '../../../shared/support/pairings/pairing-view.ts';
import type { SupportOperation } from '../operation-types.ts';
import { loadPairing, pairingReader } from './load-pairing.ts';
import { pairingGrounds } from './pairing-questions.ts';

export const getPairing: SupportOperation<'getPairing'> = async (call) => {
  const pairing = await loadPairing(call);
  if (isRefusal(pairing)) return pairing;
  const grounds = await pairingGrounds(pairing, call.actor);
  return { status: 200, body: { ...viewPairing(pairing, pairingReader(pairing, call)), ...grounds } };
};
