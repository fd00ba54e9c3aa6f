/** One delivery of a digest or a message from `pending` to `sent` or `failed`; see docs/adr/0004-deliveries.md. */
import * as z from 'zod';
import { deliveryReasons } from './delivery-reasons.ts';
import { districtCode, streetCode } from './ids.ts';
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
export type Ending = (typeof ENDINGS)[number];

/** R-RE-31: A delivery that was sent, has failed or is no longer needed is not sent when the queue delivers its message once more. */
export const isSettled = <D extends Delivery>(delivery: D): delivery is D & { readonly status: Ending } =>
  ENDINGS.some((ending) => ending === delivery.status);

/** Whether no other delivery has taken its place. */
export const isLatest = ({ handled }: Pick<StoredDelivery, 'handled'>) => handled?.how !== 'again';

/** Failed, and nobody has done anything about it yet. */
export const isOpenFailure = ({ status, handled }: Pick<StoredDelivery, 'status' | 'handled'>) =>
  status === 'failed' && handled === undefined;
