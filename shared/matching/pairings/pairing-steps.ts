/** What may happen to a pairing while it lasts. */
import { addDays, type CalendarDate, dateIn, type Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { EndRequest, Pairing } from './pairing.ts';
import { PAIRING_MACHINE } from './pairing-machine.ts';

/** A first meeting is arranged so many days ahead at most. */
const AHEAD_DAYS = 90;

/**
 * R-MA-51: the day on which the child and the volunteer meet for the first time, arranged or past: not before the pairing began,
 * and at most 90 days ahead. A later entry takes the place of the earlier one.
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

/** R-MA-52: a volunteer asks an officer to end her pairing; until one decides it goes on. A second request takes the place of the first. */
export function askToEnd(pairing: Pairing, endRequest: EndRequest): Pairing | Refusal {
  const next = nextState(PAIRING_MACHINE, 'askToEnd', pairing.status);
  return isRefusal(next) ? next : { ...pairing, endRequest };
}

/** R-MA-53: the volunteer takes her request back, or an officer has talked it over with her: the pairing goes on. */
export function declinePairingEnd(pairing: Pairing): Pairing | Refusal {
  const next = nextState(PAIRING_MACHINE, 'keep', pairing.status);
  if (isRefusal(next)) return next;
  const { endRequest, ...kept } = pairing;
  return endRequest ? kept : refuse('wrongStatus');
}
