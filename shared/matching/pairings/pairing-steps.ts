/** What may happen to a pairing while it lasts. */
import { addDays, type CalendarDate, dateIn, type Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { EndRequest, Pairing } from './pairing.ts';
import { PAIRING_MACHINE } from './pairing-machine.ts';

/** A first meeting is arranged so many days ahead at most. */
const AHEAD_DAYS = 90;

/**
 * R-MA-51: The first meeting of a pairing, arranged or past, is not before the day on which it began and at most 90 days ahead. A
 * later entry replaces the earlier one.
 */
export function introduce(
  pairing: Pairing,
  introducedOn: CalendarDate,
  now: Instant,
): Pairing | Refusal | 'outside' {
  const next = nextState(PAIRING_MACHINE, 'introduce', pairing.status);
  if (isRefusal(next)) return next;
  const isOutside = introducedOn < pairing.startedOn || introducedOn > addDays(dateIn(now), AHEAD_DAYS);
  return isOutside ? 'outside' : { ...pairing, introducedOn };
}

/** R-MA-52: A volunteer may ask to end a pairing, which continues until an officer decides. A second request replaces the first. */
export function askToEnd(pairing: Pairing, endRequest: EndRequest): Pairing | Refusal {
  const next = nextState(PAIRING_MACHINE, 'askToEnd', pairing.status);
  return isRefusal(next) ? next : { ...pairing, endRequest };
}

/** R-MA-53: A request to end a pairing may be withdrawn by the volunteer or declined by an officer, and the pairing continues. */
export function declinePairingEnd(pairing: Pairing): Pairing | Refusal {
  const next = nextState(PAIRING_MACHINE, 'declineEnd', pairing.status);
  if (isRefusal(next)) return next;
  const { endRequest, ...continued } = pairing;
  return endRequest ? continued : refuse('wrongStatus');
}
