/**
 * Which changes of the program table are whose work. DynamoDB serves two readers a stream, so one function reads it and hands each
 * change to the queues of those whose work it is; a queue waits, retries and sets aside by itself.
 */

import { SMS_RECIPIENTS } from './kernel/sms-recipient.ts';

type EventName = 'INSERT' | 'MODIFY' | 'REMOVE';
type Wanted = string | { readonly prefix: string };

/** Some changes of a table: text attributes of the new image by what they must be, or one of several. */
export interface ChangeShape {
  readonly eventName: EventName | readonly EventName[];
  readonly newImage?: Readonly<Record<string, Wanted | readonly Wanted[]>>;
}

const DELIVERIES = { prefix: 'DELIVERY#' } as const;
const SENDABLE = ['MESSAGE', DELIVERIES] as const;
const TEXT_MESSAGES = SMS_RECIPIENTS.map((prefix) => ({ prefix: `${DELIVERIES.prefix}${prefix}` }));

/** A change is the work of the first queue that wants it; work is handed over in this order. */
export const QUEUES = {
  /** Text messages that cannot wait. */
  urgentSms: [{ eventName: 'INSERT', newImage: { sk: TEXT_MESSAGES, urgency: 'urgent' } }],
  /** Messages and deliveries that cannot wait: reports of harm. Nothing else is ever in this queue. */
  urgent: [{ eventName: 'INSERT', newImage: { sk: SENDABLE, urgency: 'urgent' } }],
  /** Whom a message goes to is found out apart from sending: thousands of digests hold up nobody’s message. */
  messages: [{ eventName: 'INSERT', newImage: { sk: 'MESSAGE' } }],
  /** All other text messages. */
  sms: [{ eventName: 'INSERT', newImage: { sk: TEXT_MESSAGES } }],
  /** All other deliveries, those without an urgency included: a release before the queues wrote them. */
  bulk: [{ eventName: 'INSERT', newImage: { sk: SENDABLE } }],
  /** A match run was queued. */
  solver: [{ eventName: 'INSERT', newImage: { pk: { prefix: 'RUN#' }, sk: 'RUN', status: 'queued' } }],
  /** Somebody has committed a checked import. */
  importer: [{ eventName: 'MODIFY', newImage: { sk: 'IMPORT', status: 'committing' } }],
  /** An erasure has begun: the file is masked already, other records are to be cleared. */
  eraser: [{ eventName: 'MODIFY', newImage: { sk: 'FILE', erasureStep: 'running' } }],
  /** An account that the issuer has yet to follow, or a request for many. */
  accounts: [{ eventName: ['INSERT', 'MODIFY'], newImage: { accountStep: 'wanted' } }],
} as const satisfies Record<string, readonly ChangeShape[]>;

export type QueueName = keyof typeof QUEUES;
export const queueNames = Object.keys(QUEUES) as QueueName[];

interface Change {
  readonly eventName: string | undefined;
  /** Text attributes of the new image. */
  readonly newImage: (attribute: string) => string | undefined;
}

const isWanted = (text: string | undefined, wanted: Wanted) =>
  text !== undefined && (typeof wanted === 'string' ? text === wanted : text.startsWith(wanted.prefix));

const matches = ({ eventName, newImage = {} }: ChangeShape, change: Change) =>
  [eventName].flat().some((one) => change.eventName === one) &&
  Object.entries(newImage).every(([attribute, wanted]) =>
    [wanted].flat().some((one) => isWanted(change.newImage(attribute), one as Wanted)),
  );

/** The queue that a change belongs to; none for most. */
export const queueOf = (change: Change): QueueName | undefined =>
  queueNames.find((name) => QUEUES[name].some((shape: ChangeShape) => matches(shape, change)));

const isNarrower = (wanted: Wanted, than: Wanted) =>
  typeof than === 'string' ? wanted === than : textOf(wanted).startsWith(than.prefix);
const textOf = (wanted: Wanted) => (typeof wanted === 'string' ? wanted : wanted.prefix);

/** Whether every change of this shape is also of the other. */
const isCoveredBy = ({ eventName, newImage = {} }: ChangeShape, other: ChangeShape) =>
  eventName === other.eventName &&
  Object.entries(other.newImage ?? {}).every(([attribute, wider]) => {
    const wanted = [newImage[attribute] ?? []].flat() as Wanted[];
    const others = [wider].flat() as Wanted[];
    return wanted.length > 0 && wanted.every((one) => others.some((than) => isNarrower(one, than)));
  });

const shapes: readonly ChangeShape[] = Object.values(QUEUES).flat();

/** What is anybody’s work, without what the rest covers: Lambda takes five filters a reader. */
export const WORK_SHAPES = shapes.filter(
  (shape, place) =>
    !shapes.some(
      (other, otherPlace) =>
        otherPlace !== place &&
        isCoveredBy(shape, other) &&
        (otherPlace < place || !isCoveredBy(other, shape)),
    ),
);
