/** What may happen to a child’s file between submission and the queue. */
import type { Instant } from '../kernel/instants.ts';
import { type Refusal, refuse } from '../kernel/problem.ts';
import type { Child } from './child.ts';
import { hasConsent } from './consent.ts';

/** Fields that belong to one status only; a new status begins without them. */
function withoutStatus(child: Child) {
  const { status: _status, ...rest } = child;
  const stale = ['waitingSince', 'proposalId', 'pairingId', 'returnReason', 'closeReason', 'closedAt'];
  return Object.fromEntries(Object.entries(rest).filter(([key]) => !stale.includes(key))) as Omit<
    Extract<Child, { status: 'submitted' }>,
    'status'
  >;
}

/** R-IN-03: a submitted (or mended) file that is verified waits for a volunteer from that moment. */
export function verifyChild(child: Child, now: Instant): Child | Refusal {
  if (child.status !== 'submitted' && child.status !== 'returned') return refuse('wrongStatus');
  if (!hasConsent(child, 'pairing')) return refuse('consentMissing');
  return { ...withoutStatus(child), verifiedAt: now, status: 'waiting', waitingSince: now };
}

/** R-IN-04: a submitted file may go back to the guardian, with the reason. */
export function returnChild(child: Child, returnReason: string): Child | Refusal {
  if (child.status !== 'submitted') return refuse('wrongStatus');
  return { ...withoutStatus(child), status: 'returned', returnReason };
}

/** R-MA-20: a waiting child with a proposal keeps its place in the queue. */
export function proposeChild(
  child: Child,
  proposalId: Extract<Child, { status: 'proposed' }>['proposalId'],
): Child | Refusal {
  if (child.status !== 'waiting' && child.status !== 'proposed') return refuse('childNotWaiting');
  return { ...withoutStatus(child), status: 'proposed', waitingSince: child.waitingSince, proposalId };
}

/** R-MA-21: a declined proposal puts the child back where it stood in the queue. */
export function requeueProposed(child: Child): Child | Refusal {
  if (child.status !== 'proposed') return refuse('wrongStatus');
  return { ...withoutStatus(child), status: 'waiting', waitingSince: child.waitingSince };
}

/** R-MA-22: both answers given, the child is paired. */
export function pairChild(
  child: Child,
  pairingId: Extract<Child, { status: 'paired' }>['pairingId'],
): Child | Refusal {
  if (child.status !== 'proposed') return refuse('childNotWaiting');
  return { ...withoutStatus(child), status: 'paired', pairingId };
}
