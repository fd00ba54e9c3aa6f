import { isRefusal } from '../../../shared/kernel/problem.ts';
import * as steps from '../../../shared/matching/pairings/pairing-steps.ts';
import type { SupportOperation } from '../operation-types.ts';
import { isOwnRequest, loadPairingToChange } from './load-pairing.ts';
import { pairingChanged } from './pairing-outcome.ts';
import { endQuestion } from './pairing-questions.ts';

export const declinePairingEnd: SupportOperation<'declinePairingEnd'> = async (call) => {
  const pairing = await loadPairingToChange(call);
  if (isRefusal(pairing)) return pairing;
  const alone = await call.fourEyes(endQuestion(pairing, isOwnRequest(pairing, call)));
  if (alone) return alone;
  const { reason } = call.body;
  const continued = steps.declinePairingEnd(pairing);
  if (isRefusal(continued)) return continued;
  return {
    status: 200,
    ...pairingChanged({ before: pairing, after: continued }, call, 'pairing.kept', reason),
  };
};
