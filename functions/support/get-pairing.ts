import { isRefusal } from '../../shared/kernel/problem.ts';
import { loadPairing } from './own-pairing.ts';
import type { SupportOperation } from './support-routes.ts';

export const getPairing: SupportOperation<'getPairing'> = async ({ path, may }) => {
  const pairing = await loadPairing(path.id, may);
  return isRefusal(pairing) ? pairing : { status: 200, body: pairing };
};
