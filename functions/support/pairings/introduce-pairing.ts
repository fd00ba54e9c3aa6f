import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { introduce } from '../../../shared/matching/pairings/pairing-steps.ts';
import { fieldError } from '../../http/field-errors.ts';
import type { SupportOperation } from '../operation-types.ts';
import { loadPairingToChange } from './load-pairing.ts';
import { pairingChanged } from './pairing-outcome.ts';

export const introducePairing: SupportOperation<'introducePairing'> = async (call) => {
  const pairing = await loadPairingToChange(call);
  if (isRefusal(pairing)) return pairing;
  const introduced = introduce(pairing, call.body.on, call.now);
  if (introduced === 'outside')
    return refuse('invalid', { errors: [fieldError('/on', 'introduction.outside', call.language)] });
  if (isRefusal(introduced)) return introduced;
  return {
    status: 200,
    ...pairingChanged({ before: pairing, after: introduced }, call, 'pairing.introduced', call.body.on),
  };
};
