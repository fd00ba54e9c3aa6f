/** The end of a pairing, and what the volunteer and the child are after it. */
import { closePaired, requeuePaired } from '../../intake/children/close-and-reopen.ts';
import { dateIn, daysBetween, type Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { Pairing, PairingEnd } from './pairing.ts';
import { PAIRING_MACHINE } from './pairing-machine.ts';
import type { Paired, WithVolunteer } from './situation.ts';

/** A pairing that ended within so many days never took root. */
const SHORT_PAIRING_DAYS = 30;

export type Ending = PairingEnd & { readonly reason: string };

/**
 * R-MA-25: A child whose pairing ends waits from that day, but regains their earlier place in the queue if the pairing lasted less
 * than 30 days. The child was not alone meanwhile, but a false start must not cost their turn.
 */
export const placeAfter = ({ startedOn, childWaitedSince }: Pairing, now: Instant): Instant =>
  childWaitedSince !== undefined && daysBetween(startedOn, dateIn(now)) < SHORT_PAIRING_DAYS
    ? childWaitedSince
    : now;

/**
 * R-MA-54: An active pairing ends once, with a reason and a farewell, and an officer chooses whether the child waits again or the
 * file is closed. One of the volunteer’s seats is free again.
 * @returns the three records after it; refuses an end of what has ended, and the queue to a child without consent.
 */
export function endPairing(
  { kind, pairing, child, volunteer }: WithVolunteer<Paired>,
  ending: Ending,
  now: Instant,
): WithVolunteer<Paired> | Refusal {
  const next = nextState(PAIRING_MACHINE, 'end', pairing.status);
  if (isRefusal(next)) return next;
  // The three were not read in one moment: where they disagree, somebody else is just ending it.
  const isBound = child.status === 'paired' && child.pairingId === pairing.id && volunteer.activePairings > 0;
  if (!isBound) return refuse('pairingEnded');
  const { reason, ...end } = ending;
  const freed =
    end.afterwards === 'requeue'
      ? requeuePaired(child, placeAfter(pairing, now))
      : closePaired(child, reason, now);
  if (isRefusal(freed)) return freed;
  return {
    kind,
    pairing: { ...pairing, status: next.to, endedAt: now, endReason: reason, end },
    child: { ...freed, lastPairingId: pairing.id },
    volunteer: { ...volunteer, activePairings: volunteer.activePairings - 1 },
  };
}
