/** One delivery of a digest or a message from `pending` to `sent` or `failed`; see docs/adr/0004-deliveries.md. */
import * as z from 'zod';
import { epochMs, type Instant, instantSchema, plusSeconds } from './instants.ts';

export const deliverySchema = z.object({
  /** Member or webhook that it goes to; never shown with an address. */
  recipient: z.string(),
  status: z.enum(['pending', 'sending', 'sent', 'failed']),
  attempts: z.int().min(0),
  sentAt: instantSchema.optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** The recipient that is the district’s group robot. */
export const ROBOT = 'robot';

/** What is delivered. */
const deliveredSchema = z.object({ kind: z.enum(['digest', 'message']), id: z.string() });
export type Delivered = z.infer<typeof deliveredSchema>;

/** What the store keeps of a delivery; the API shows {@link deliverySchema}. */
export const storedDeliverySchema = deliverySchema.extend({
  of: deliveredSchema,
  /** Until when the one who is sending it may not be overtaken. */
  leaseUntil: instantSchema.optional(),
  version: z.int().min(1),
});
export type StoredDelivery = z.infer<typeof storedDeliverySchema>;

/** R-RE-33: A delivery is tried again after each failure and is shown as failed after the fifth. */
export const MAX_ATTEMPTS = 5;
/** Longer than a mail server may take, see `functions/reporting/deliveries/mailer.ts`. */
export const LEASE_SECONDS = 20;

export const newDelivery = (of: Delivered, recipient: string): StoredDelivery => ({
  of,
  recipient,
  status: 'pending',
  attempts: 0,
  version: 1,
});

/** R-RE-31: A delivery that was sent or has failed is not sent again when its record comes from the stream once more. */
export const isSettled = <D extends Delivery>(
  delivery: D,
): delivery is D & { readonly status: 'sent' | 'failed' } =>
  delivery.status === 'sent' || delivery.status === 'failed';

/** How long to wait before the delivery may be claimed: while somebody else is sending it, until his lease ends. */
export const waitMsBefore = ({ status, leaseUntil }: StoredDelivery, now: Instant) =>
  status === 'sending' && leaseUntil !== undefined ? Math.max(0, epochMs(leaseUntil) - epochMs(now)) : 0;

/** R-RE-32: A delivery is claimed before it is sent, so that of two senders at once only one sends it. */
export const claimed = (delivery: StoredDelivery, now: Instant): StoredDelivery => ({
  ...delivery,
  status: 'sending',
  attempts: delivery.attempts + 1,
  leaseUntil: plusSeconds(now, LEASE_SECONDS),
});

export const sent = (delivery: StoredDelivery, sentAt: Instant): StoredDelivery => ({
  ...delivery,
  status: 'sent',
  leaseUntil: undefined,
  sentAt,
});

/** Back to `pending` for the next attempt, `failed` after the last (R-RE-33). */
export const notSent = (delivery: StoredDelivery): StoredDelivery => ({
  ...delivery,
  status: delivery.attempts >= MAX_ATTEMPTS ? 'failed' : 'pending',
  leaseUntil: undefined,
});

/** There is nobody to send it to any more. */
export const undeliverable = (delivery: StoredDelivery): StoredDelivery => ({
  ...delivery,
  status: 'failed',
  leaseUntil: undefined,
});
