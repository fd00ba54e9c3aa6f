/** Deliveries as the API shows them: without an address or a number. */
import * as z from 'zod';
import { deliverySchema, handlingSchema, ROBOT, type StoredDelivery } from '../../kernel/delivery.ts';
import { deliveryReasons } from '../../kernel/delivery-reasons.ts';
import { streetCode } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { DUTY_PHONE } from '../../kernel/sms-recipient.ts';
import { deliveryIdOf } from './delivery-id.ts';

/** One among those of its digest. */
export const deliveryView = deliverySchema.extend({
  id: z.string(),
  failedAt: instantSchema.optional(),
  handled: z.enum([...handlingSchema.options, 'again']).optional(),
  version: z.int().min(1),
});

export const viewDelivery = (delivery: StoredDelivery): z.input<typeof deliveryView> => ({
  ...deliverySchema.parse(delivery),
  id: deliveryIdOf(delivery),
  ...(delivery.failedAt && { failedAt: delivery.failedAt }),
  ...(delivery.handled && { handled: delivery.handled.how }),
  version: delivery.version,
});

const recipientView = z.object({
  kind: z.enum(['member', 'guardian', 'volunteer', 'robot', 'dutyPhone']),
  /** Of the member, of the guardian’s child, or of the volunteer. */
  id: z.string().optional(),
  /** By which officers know the child or the volunteer. */
  fileNumber: z.string().optional(),
});

/** One among all that have failed. */
export const failedDeliveryView = z
  .object({
    id: z.string(),
    /** What was not delivered: the subject of the message, or the title of the digest. */
    subject: z.string(),
    /** Where what it is about opens in the console; absent once that is gone. */
    path: z.string().optional(),
    recipient: recipientView,
    streetCode: streetCode.optional(),
    attempts: z.int().min(0),
    reason: z.enum(deliveryReasons).optional(),
    failedAt: instantSchema,
    version: z.int().min(1),
  })
  .meta({ id: 'FailedDelivery' });
export type FailedDelivery = z.input<typeof failedDeliveryView>;

/** Recipients who are no members are marked by what they are. */
const MARKS = { GUARDIAN: 'guardian', VOLUNTEER: 'volunteer' } as const;

export function viewRecipient(recipient: string): FailedDelivery['recipient'] {
  if (recipient === ROBOT) return { kind: 'robot' };
  if (recipient === DUTY_PHONE) return { kind: 'dutyPhone' };
  const [mark = '', id] = recipient.split('#');
  return id === undefined ? { kind: 'member', id: mark } : { kind: MARKS[mark as keyof typeof MARKS], id };
}
