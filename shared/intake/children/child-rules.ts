/** What may happen to a child’s file on its way to the queue and to a pairing: the transitions of CHILD_MACHINE, with what each keeps. */
import type { Instant } from '../../kernel/instants.ts';
import { nextState, type TargetOf } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import { hasConsent } from '../consents/consent.ts';
import { isErased } from '../erasure/erasure.ts';
import type { Child } from './child.ts';
import { CHILD_MACHINE, type ChildEvent } from './child-machine.ts';

type Bare = Omit<Extract<Child, { status: 'submitted' }>, 'status'>;

/** Fields that belong to one status only; a new status begins without them. */
function withoutStatus(child: Child): Bare {
  const { status: _status, ...rest } = child;
  const stale = [
    'waitingSince',
    'proposalId',
    'pairingId',
    'returnReason',
    'closeReason',
    'closedAt',
    'mergedInto',
  ];
  return Object.fromEntries(Object.entries(rest).filter(([key]) => !stale.includes(key))) as Bare;
}

type Moved<E extends ChildEvent> = Bare & { readonly status: TargetOf<typeof CHILD_MACHINE, E> };

/**
 * The file in its new status, without what belonged to the former one; refuses what the machine does not allow.
 * A file that is closed goes nowhere: a transfer that was asked for ends with it.
 */
export function moveChild<E extends ChildEvent>(child: Child, event: E): Moved<E> | Refusal {
  if (isErased(child)) return refuse('erased');
  const next = nextState(CHILD_MACHINE, event, child.status);
  if (isRefusal(next)) return next;
  const { transfer, ...file } = withoutStatus(child);
  return { ...file, ...(transfer && next.to !== 'closed' && { transfer }), status: next.to };
}

/**
 * R-IN-03: A verified file waits for a volunteer from the moment of its verification. What a guardian fills in, or
 * an officer opened for a referral, is verified once the guardian has agreed; what another filled in waits for that in the queue.
 */
export function verifyChild(child: Child, now: Instant): Child | Refusal {
  const verified = moveChild(child, 'verify');
  if (isRefusal(verified)) return verified;
  const waitsInQueue = child.filledInBy !== undefined && child.filledInBy !== 'guardian';
  if (!waitsInQueue && !hasConsent(child, 'pairing')) return refuse('consentMissing');
  return { ...verified, verifiedAt: now, waitingSince: now };
}

/** R-IN-04: A submitted file may be returned to the guardian with a reason. */
export function returnChild(child: Child, returnReason: string): Child | Refusal {
  const returned = moveChild(child, 'return');
  return isRefusal(returned) ? returned : { ...returned, returnReason };
}

/** R-MA-20: A waiting child who is proposed to a volunteer keeps their place in the queue. */
export function proposeChild(
  child: Child,
  proposalId: Extract<Child, { status: 'proposed' }>['proposalId'],
): Child | Refusal {
  const proposed = moveChild(child, 'propose');
  return isRefusal(proposed) ? proposed : { ...proposed, waitingSince: placeOf(child), proposalId };
}

/** R-MA-21: A declined proposal returns the child to their earlier place in the queue. */
export function requeueProposed(child: Child): Child | Refusal {
  const waiting = moveChild(child, 'requeueProposed');
  return isRefusal(waiting) ? waiting : { ...waiting, waitingSince: placeOf(child) };
}

/** R-MA-22: A child is paired once both the guardian and the volunteer have agreed. */
export function pairChild(
  child: Child,
  pairingId: Extract<Child, { status: 'paired' }>['pairingId'],
): Child | Refusal {
  const paired = moveChild(child, 'pair');
  return isRefusal(paired) ? paired : { ...paired, pairingId };
}

/** Its place in the queue. The machine lets nobody but a child that has one come here. */
function placeOf(child: Child): Instant {
  if ('waitingSince' in child) return child.waitingSince;
  throw new Error(`child ${child.id} is ${child.status} and has no place in the queue`);
}
