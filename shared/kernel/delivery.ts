/** One delivery of a digest or a message from `pending` to `sent` or `failed`; see docs/adr/0004-deliveries.md. */
import * as z from 'zod';
import { type DeliveryReason, deliveryReasons } from './delivery-reasons.ts';
import { type ChildId, childId, districtCode, streetCode, type VolunteerId, volunteerId } from './ids.ts';
import { type Instant, instantSchema, plusSeconds } from './instants.ts';
import type { Bilingual } from './language.ts';

export const deliverySchema = z.object({
  /** Member or webhook that it goes to; never shown with an address. */
  recipient: z.string(),
  /** `resolved`: what it asked for was done before it was sent. */
  status: z.enum(['pending', 'sending', 'sent', 'failed', 'resolved']),
  attempts: z.int().min(0),
  sentAt: instantSchema.optional(),
  /** Why it was not sent, or not yet. */
  reason: z.enum(deliveryReasons).optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** How soon it has to be out: decides its queue. */
export type Urgency = 'urgent' | 'bulk';

/** The recipient that is the district’s group robot. */
export const ROBOT = 'robot';

const GUARDIAN = 'GUARDIAN#';
const VOLUNTEER = 'VOLUNTEER#';
/** The district’s duty phone. */
export const DUTY_PHONE = 'DUTY';
/** What the recipients of text messages begin with; their numbers stand with their identities alone. */
export const SMS_RECIPIENTS = [GUARDIAN, VOLUNTEER, DUTY_PHONE] as const;

export const guardianRecipient = (id: ChildId) => `${GUARDIAN}${id}`;
export const volunteerRecipient = (id: VolunteerId) => `${VOLUNTEER}${id}`;

type SmsRecipient =
  | { readonly kind: 'guardian'; readonly childId: ChildId }
  | { readonly kind: 'volunteer'; readonly volunteerId: VolunteerId }
  | { readonly kind: 'duty' };

/** Who that is. */
export function parseSmsRecipient(recipient: string): SmsRecipient {
  if (recipient === DUTY_PHONE) return { kind: 'duty' };
  const id = recipient.slice(recipient.indexOf('#') + 1);
  if (recipient.startsWith(GUARDIAN)) return { kind: 'guardian', childId: childId.parse(id) };
  if (recipient.startsWith(VOLUNTEER)) return { kind: 'volunteer', volunteerId: volunteerId.parse(id) };
  throw new RangeError(`${recipient} is nobody who gets text messages`);
}

/** What is delivered. */
const deliveredSchema = z.object({ kind: z.enum(['digest', 'message']), id: z.string() });
export type Delivered = z.infer<typeof deliveredSchema>;

/** How somebody was notified after all, or why nobody need be. */
export const HANDLINGS = {
  phone: { zh: '已电话告知', en: 'Notified by phone' },
  inPerson: { zh: '已当面告知', en: 'Notified in person' },
  letter: { zh: '已寄信告知', en: 'Notified by letter' },
  notNeeded: { zh: '无需再告知', en: 'No longer needed' },
} as const satisfies Record<string, Bilingual>;
export type Handling = keyof typeof HANDLINGS;
export const handlingSchema = z.enum(Object.keys(HANDLINGS) as [Handling, ...Handling[]]);

/** What the store keeps of a delivery; the API shows {@link deliverySchema}. */
export const storedDeliverySchema = deliverySchema.extend({
  of: deliveredSchema,
  urgency: z.enum(['urgent', 'bulk']).default('bulk'),
  /** Whose it is to look after it when it does not arrive; those of an earlier release have none. */
  place: z.object({ districtCode, streetCode: streetCode.optional() }).optional(),
  failedAt: instantSchema.optional(),
  /** What was done about its failure. */
  handled: z
    .object({ how: z.enum([...handlingSchema.options, 'again']), by: z.string(), at: instantSchema })
    .optional(),
  /** Which of its deliveries to the recipient this is: each time that somebody asks to send it again makes another one. */
  round: z.int().min(1).default(1),
  /** Until when the one who is sending it may not be overtaken. */
  leaseUntil: instantSchema.optional(),
  firstTriedAt: instantSchema.optional(),
  /** Attempts of which nobody knows whether they arrived. */
  unconfirmed: z.int().min(0).optional(),
  /** Before this the next try would be in vain. */
  notBefore: instantSchema.optional(),
  /** When the sweep takes it up again, whatever became of its place in the queue; absent once it is settled. */
  dueAt: instantSchema.optional(),
  version: z.int().min(1),
});
export type StoredDelivery = z.infer<typeof storedDeliverySchema>;

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
/** The queue brings a delivery within seconds, thousands of them within minutes; what it lost is taken up after this. */
const LOST_AFTER_SECONDS = { urgent: 600, bulk: 3600 } as const satisfies Record<Urgency, number>;

interface NewDelivery {
  readonly of: Delivered;
  readonly recipient: string;
  readonly urgency: Urgency;
  readonly place: StoredDelivery['place'];
  readonly at: Instant;
  readonly round?: number;
}

export const newDelivery = ({
  of,
  recipient,
  urgency,
  place,
  at,
  round = 1,
}: NewDelivery): StoredDelivery => ({
  of,
  recipient,
  urgency,
  place,
  round,
  status: 'pending',
  attempts: 0,
  dueAt: plusSeconds(at, LOST_AFTER_SECONDS[urgency]),
  version: 1,
});

const ENDINGS = ['sent', 'failed', 'resolved'] as const;
type Ending = (typeof ENDINGS)[number];

/** R-RE-31: A delivery that was sent, has failed or is no longer needed is not sent when the queue delivers its message once more. */
export const isSettled = <D extends Delivery>(delivery: D): delivery is D & { readonly status: Ending } =>
  ENDINGS.some((ending) => ending === delivery.status);

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
export const held = (delivery: StoredDelivery, until: Instant): StoredDelivery => ({
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

/** Whether no other delivery has taken its place. */
export const isLatest = ({ handled }: Pick<StoredDelivery, 'handled'>) => handled?.how !== 'again';

/** Failed, and nobody has done anything about it yet. */
export const isOpenFailure = ({ status, handled }: Pick<StoredDelivery, 'status' | 'handled'>) =>
  status === 'failed' && handled === undefined;
