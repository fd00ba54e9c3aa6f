/** What an attempt to send makes of a delivery. */
import type { Ending, StoredDelivery, Urgency } from './delivery.ts';
import type { DeliveryReason } from './delivery-reasons.ts';
import { type Instant, plusSeconds } from './instants.ts';

/** How long is waited after each failed attempt, in minutes; after the last of them, as long as after it (R-RE-33). */
const PAUSES_MINUTES = {
  urgent: [0, 1, 1, 2, 5],
  bulk: [1, 2, 5, 10, 20, 30, 60],
} as const satisfies Record<Urgency, readonly number[]>;

/**
 * R-RE-37: An attempt of which nobody knows whether it arrived is repeated once, half an hour later; an urgent one four times. The
 * delivery is then shown as failed, with the note that it may have arrived.
 */
const MAX_UNCONFIRMED = { urgent: 5, bulk: 2 } as const satisfies Record<Urgency, number>;
const UNCONFIRMED_PAUSE_MINUTES = 30;

/** R-RE-33: A delivery is tried again with growing pauses for 24 hours, then shown as failed; one that is permanently refused fails at once. */
export const TRIED_FOR_SECONDS = 24 * 3600;
/** Longer than a mail server may take, twice where it refuses the first login, see `functions/reporting/deliveries/mailer.ts`. */
export const LEASE_SECONDS = 85;
/** Whether it is to be left alone until its next attempt (R-RE-33). */
export const isTooEarly = ({ notBefore }: StoredDelivery, now: Instant) =>
  notBefore !== undefined && now < notBefore;

/** Whether somebody else is sending it and may not be overtaken; should they have died, it is due again later (R-RE-32). */
export const isLeased = ({ status, leaseUntil }: StoredDelivery, now: Instant) =>
  status === 'sending' && leaseUntil !== undefined && now < leaseUntil;

/** With the attempt of a sender who has claimed it and died: whether that one arrived, nobody knows. */
const unconfirmedOf = ({ status, unconfirmed = 0 }: StoredDelivery) =>
  status === 'sending' ? unconfirmed + 1 : unconfirmed;

/** Whether one more attempt might be the third of the same thing (R-RE-37). */
export const isTooUncertain = (delivery: StoredDelivery): boolean =>
  unconfirmedOf(delivery) >= MAX_UNCONFIRMED[delivery.urgency];

/** R-RE-32: A delivery is claimed before it is sent, so that of two senders at once only one sends it. */
export const claimed = (delivery: StoredDelivery, now: Instant): StoredDelivery => ({
  ...delivery,
  unconfirmed: unconfirmedOf(delivery) || undefined,
  status: 'sending',
  attempts: delivery.attempts + 1,
  leaseUntil: plusSeconds(now, LEASE_SECONDS),
  firstTriedAt: delivery.firstTriedAt ?? now,
  notBefore: undefined,
  // Should the sender die, the sweep brings it back, however long its place in the queue is hidden.
  dueAt: plusSeconds(now, LEASE_SECONDS),
});

const settled = (delivery: StoredDelivery, status: Ending): StoredDelivery => ({
  ...delivery,
  status,
  leaseUntil: undefined,
  notBefore: undefined,
  dueAt: undefined,
});

export const sent = (delivery: StoredDelivery, sentAt: Instant): StoredDelivery => ({
  ...settled(delivery, 'sent'),
  sentAt,
  reason: undefined,
});

/** What it asked for is done. */
export const resolved = (delivery: StoredDelivery): StoredDelivery => ({
  ...settled(delivery, 'resolved'),
  reason: undefined,
});

function pauseMinutes({ attempts, urgency }: StoredDelivery, reason: DeliveryReason): number {
  if (reason === 'unconfirmed' && urgency === 'bulk') return UNCONFIRMED_PAUSE_MINUTES;
  const pauses = PAUSES_MINUTES[urgency];
  return pauses[Math.min(attempts, pauses.length) - 1] ?? 1;
}

/** What came of an attempt in vain. */
export interface InVain {
  /** No later attempt will help. */
  readonly isForGood: boolean;
  /** `unconfirmed` where it may have arrived. */
  readonly reason: DeliveryReason;
}

/** Back to `pending` until the next attempt, or `failed` for good (R-RE-33). */
export function notSent(
  delivery: StoredDelivery,
  now: Instant,
  { isForGood, reason }: InVain,
): StoredDelivery {
  const back: StoredDelivery = { ...delivery, status: 'pending', leaseUntil: undefined, reason };
  const after = reason === 'unconfirmed' ? { ...back, unconfirmed: (delivery.unconfirmed ?? 0) + 1 } : back;
  const notBefore = plusSeconds(now, pauseMinutes(delivery, reason) * 60);
  const giveUpAt = plusSeconds(delivery.firstTriedAt ?? now, TRIED_FOR_SECONDS);
  if (isForGood || notBefore > giveUpAt || isTooUncertain(after)) return undeliverable(after, reason, now);
  return { ...after, notBefore, dueAt: notBefore };
}

/** Not to be sent before the instant: that is no attempt. */
export const postponed = (delivery: StoredDelivery, until: Instant): StoredDelivery => ({
  ...delivery,
  notBefore: until,
  dueAt: until,
});

/** There is no way to send it to the recipient (any more). */
export const undeliverable = (
  delivery: StoredDelivery,
  reason: DeliveryReason,
  failedAt: Instant,
): StoredDelivery => ({ ...settled(delivery, 'failed'), reason, failedAt });
