import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { SupportOperation } from '../operation-types.ts';
import { loadPairing } from './load-pairing.ts';

export const getPairing: SupportOperation<'getPairing'> = async (call) => {
  const pairing = await loadPairing(call);
  return isRefusal(pairing) ? pairing : { status: 200, body: pairing };
};
