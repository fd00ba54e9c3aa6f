/** One delivery from `pending` to `sent` or `failed`; see docs/adr/0004-deliveries.md. */
import * as z from 'zod';
import type { DigestId } from '../kernel/ids.ts';
import { epochMs, type Instant, instantSchema, plusSeconds } from '../kernel/instants.ts';
import type { Member } from '../kernel/members.ts';
import { type Delivery, deliverySchema, isDistrictScope, type Scope } from './digest.ts';

/** What the store keeps of a delivery; the API shows {@link deliverySchema}. */
export const storedDeliverySchema = deliverySchema.extend({
  /** Until when the one who is sending it may not be overtaken. */
  leaseUntil: instantSchema.optional(),
  version: z.int().min(1),
});
export type StoredDelivery = z.infer<typeof storedDeliverySchema>;

/** R-RE-33: after so many tries in vain a delivery is shown as failed. */
export const MOST_ATTEMPTS = 5;
/** Longer than a mail server may take, see `functions/reporting/mailer.ts`. */
export const LEASE_SECONDS = 20;

/** R-RE-30: a street’s digest goes to its officers, a district’s to the district’s; to active members with an address. */
export const isRecipient = (member: Member, scope: Scope): boolean =>
  member.status === 'active' &&
  member.email !== undefined &&
  (isDistrictScope(scope)
    ? member.roles.includes('district') && member.districtCode === scope
    : member.roles.includes('street') && member.streets.includes(scope));

export const newDelivery = (digestId: DigestId, { id }: Member): StoredDelivery => ({
  digestId,
  recipient: id,
  status: 'pending',
  attempts: 0,
  version: 1,
});

/** R-RE-31: nothing is left to do, so a record of the stream that comes again does nothing. */
export const isSettled = ({ status }: Delivery) => status === 'sent' || status === 'failed';

/** How long to wait before the delivery may be claimed: while somebody else is sending it, until his lease ends. */
export const waitMsBefore = ({ status, leaseUntil }: StoredDelivery, now: Instant) =>
  status === 'sending' && leaseUntil !== undefined ? Math.max(0, epochMs(leaseUntil) - epochMs(now)) : 0;

/** R-RE-32: whoever sends has claimed the delivery first; the stored version decides between two. */
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

/** R-RE-33: back to `pending` for the next try, `failed` after the last. */
export const notSent = (delivery: StoredDelivery): StoredDelivery => ({
  ...delivery,
  status: delivery.attempts >= MOST_ATTEMPTS ? 'failed' : 'pending',
  leaseUntil: undefined,
});

/** There is nobody to send it to any more. */
export const undeliverable = (delivery: StoredDelivery): StoredDelivery => ({
  ...delivery,
  status: 'failed',
  leaseUntil: undefined,
});
