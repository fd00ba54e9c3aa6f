/** How a child’s file ends, begins anew, or goes back to the queue after a pairing. */
import type { Instant } from '../../kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import { hasConsent } from '../consents/consent.ts';
import { isErased } from '../erasure/erasure.ts';
import type { Child } from './child.ts';
import { moveChild } from './child-rules.ts';

/**
 * R-IN-06: A file that is neither proposed nor paired may be closed with a reason.
 * R-SU-25: A file with an undecided withdrawal request is not closed, merged into another or erased.
 */
export function closeChild(child: Child, closeReason: string, now: Instant): Child | Refusal {
  if (child.withdrawalId) return refuse('withdrawalOpen');
  const closed = moveChild(child, 'close');
  return isRefusal(closed) ? closed : { ...closed, closeReason, closedAt: now };
}

/** R-MA-23: A child whose pairing ends may wait for another volunteer if consent to pairing is in force. */
export function requeuePaired(child: Child, now: Instant): Child | Refusal {
  const waiting = moveChild(child, 'requeuePaired');
  if (isRefusal(waiting)) return waiting;
  if (!hasConsent(child, 'pairing')) return refuse('consentMissing');
  return { ...waiting, waitingSince: now };
}

/** R-MA-24: A file may be closed together with its pairing. Not while a request to leave is undecided (R-SU-25). */
export function closePaired(child: Child, closeReason: string, now: Instant): Child | Refusal {
  if (child.withdrawalId) return refuse('withdrawalOpen');
  const closed = moveChild(child, 'closePaired');
  return isRefusal(closed) ? closed : { ...closed, closeReason, closedAt: now };
}

/**
 * R-IN-07: A closed file that is re-opened begins a new period, and the earlier periods remain in it with their dates.
 * @param to `submitted`: the street verifies it again; `waiting`: already verified, it waits from now on, which takes consent.
 */
export function reopenChild(child: Child, to: 'submitted' | 'waiting', now: Instant): Child | Refusal {
  const reopened = moveChild(child, to === 'submitted' ? 'reopen' : 'reopenVerified');
  if (isRefusal(reopened)) return reopened;
  if (child.status !== 'closed' || child.mergedInto) return refuse('wrongStatus');
  if (isErased(child)) return refuse('erased');
  const { closedAt, closeReason } = child;
  const ended = { openedAt: periodBegan(child), closedAt, closeReason };
  const file = { ...reopened, earlierPeriods: [...child.earlierPeriods, ended], reopenedAt: now };
  if (file.status === 'submitted') return { ...file, status: file.status };
  if (!hasConsent(child, 'pairing')) return refuse('consentMissing');
  return { ...file, status: file.status, verifiedAt: now, waitingSince: now };
}

const periodBegan = ({ reopenedAt, submittedAt }: Child) => reopenedAt ?? submittedAt;

export interface Period {
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly closeReason?: string;
}

/** Every period of the file, oldest first; only the last can be open. */
export function periodsOf(child: Child): Period[] {
  const openedAt = periodBegan(child);
  const current =
    child.status === 'closed'
      ? { openedAt, closedAt: child.closedAt, closeReason: child.closeReason }
      : { openedAt };
  return [...child.earlierPeriods, current];
}
