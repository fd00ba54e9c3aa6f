/** A delivery that has failed: what an officer may do about it. */
import { type Handling, isOpenFailure, newDelivery, type StoredDelivery } from '../../kernel/delivery.ts';
import type { Instant } from '../../kernel/instants.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';

interface Actor {
  /** The member’s id. */
  readonly by: string;
  readonly at: Instant;
}

interface SentAgain {
  /** The failed one, which remains as it was and is no longer listed. */
  readonly failed: StoredDelivery;
  readonly next: StoredDelivery;
}

/**
 * R-RE-41: Only a delivery that has failed is sent again, once, as another delivery to the same recipient that is tried for
 * another 24 hours.
 */
export function sendAgain(delivery: StoredDelivery, { by, at }: Actor): SentAgain | Refusal {
  if (!isOpenFailure(delivery)) return refuse('deliveryNotFailed');
  const { of, recipient, urgency, place, round } = delivery;
  return {
    failed: { ...delivery, handled: { how: 'again', by, at } },
    next: newDelivery({ of, recipient, urgency, place, at, round: round + 1 }),
  };
}

interface Closing extends Actor {
  readonly how: Handling;
}

/** R-RE-42: A failed delivery is listed until it is sent again or an officer records how the recipient was notified otherwise. */
export const closeFailure = (delivery: StoredDelivery, handled: Closing): StoredDelivery | Refusal =>
  isOpenFailure(delivery) ? { ...delivery, handled } : refuse('deliveryNotFailed');
