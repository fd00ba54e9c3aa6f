import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import * as rules from '../../../shared/matching/pairings/end-pairing.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { askToEnd } from '../../../shared/matching/pairings/pairing-steps.ts';
import { viewPairing } from '../../../shared/support/pairings/pairing-view.ts';
import { loadPaired } from '../../casework/load-situation.ts';
import { fieldError } from '../../http/field-errors.ts';
import { pairingMessage } from '../../messages/support/pairing.ts';
import type { SupportCall, SupportOperation } from '../operation-types.ts';
import { isOwnRequest, loadPairingToChange } from './load-pairing.ts';
import { endChanges, endFacts } from './pairing-changes.ts';
import { pairingChanged } from './pairing-outcome.ts';
import { endQuestion } from './pairing-questions.ts';

type EndCall = SupportCall<'endPairing'>;

/** A volunteer’s request is recorded and the street notified (R-MA-52); what becomes of the child is an officer’s choice. */
function noteRequest(pairing: Pairing, call: EndCall) {
  const { cause, reason, farewell } = call.body;
  const asked = askToEnd(pairing, { cause, reason, farewell, at: call.now });
  if (isRefusal(asked)) return asked;
  const noted = pairingChanged({ before: pairing, after: asked }, call, 'pairing.endRequested', reason);
  const message = pairingMessage(pairing, 'pairingEndRequested', call);
  return { status: 202 as const, ...noted, changes: [...noted.changes, message] };
}

async function end(pairing: Pairing, call: EndCall) {
  const { body, actor, now, language } = call;
  const { then: afterwards, cause, reason, farewell } = body;
  if (!afterwards) return refuse('invalid', { errors: [fieldError('/then', 'value.missing', language)] });
  const before = await loadPaired(pairing);
  const ending = { cause, reason, farewell, afterwards, by: actor.id };
  const after = rules.endPairing(before, ending, now);
  if (isRefusal(after)) return after;
  return {
    status: 200 as const,
    body: viewPairing({ ...after.pairing, version: pairing.version + 1 }, 'officer'),
    changes: [
      ...endChanges(before, after, ending, now),
      pairingMessage(pairing, 'pairingEnded', call),
      pairingMessage(pairing, 'familyPairingEnded', call),
    ],
    facts: endFacts(before, after, ending),
  };
}

export const endPairing: SupportOperation<'endPairing'> = async (call) => {
  const pairing = await loadPairingToChange(call);
  if (isRefusal(pairing)) return pairing;
  const isOwn = isOwnRequest(pairing, call);
  const alone = await call.fourEyes(endQuestion(pairing, isOwn));
  if (alone) return alone;
  return isOwn ? noteRequest(pairing, call) : end(pairing, call);
};
