/** The queues of work: who takes from which, how much at once, how often, and what it means when all of it fails. */
import type { QueueName } from '../shared/queues.ts';
import type { HttpFunctionName, WorkerFunctionName } from './function-names.ts';

export interface QueueShape {
  readonly consumer: WorkerFunctionName;
  readonly batchSize: number;
  /** Tries before the work is set aside in the queue of failed work. */
  readonly tries: number;
  /** How many of the consumer work on this queue at once; Lambda decides where it is not said. */
  readonly atOnce?: number;
}

export const QUEUE_SHAPES = {
  // One more than the solver tries: the last one writes down that it gave up.
  solver: { consumer: 'solver', batchSize: 1, tries: 4 },
  importer: { consumer: 'importer', batchSize: 1, tries: 6 },
  eraser: { consumer: 'eraser', batchSize: 1, tries: 9 },
  urgentSms: { consumer: 'sms', batchSize: 1, tries: 9 },
  urgent: { consumer: 'deliver', batchSize: 1, tries: 9 },
  messages: { consumer: 'deliver', batchSize: 5, tries: 9 },
  // Tencent Cloud takes 3,000 requests a second; a few senders send thousands in minutes and spare the account’s other users.
  sms: { consumer: 'sms', batchSize: 5, tries: 9, atOnce: 5 },
  // The first day of a month brings thousands: they share a few senders, and urgent mail has its own.
  bulk: { consumer: 'deliver', batchSize: 5, tries: 9, atOnce: 5 },
  // Tried for longer than half an hour, when the account is shown as failed; an issuer is not to be stormed.
  accounts: { consumer: 'accounts', batchSize: 1, tries: 30, atOnce: 4 },
} as const satisfies Record<QueueName, QueueShape>;

/**
 * Queues that functions of an earlier stack send to: they have a name of their own, since no stack refers to a later one. Under it
 * they are found; renaming one is making another.
 */
export const NAMED_QUEUES = ['urgent'] as const satisfies readonly QueueName[];

/** What answers HTTP hands over reports of harm itself; the stream does so as well. */
export const QUEUES_OF_HTTP = {
  harm: NAMED_QUEUES,
  intake: NAMED_QUEUES,
  support: NAMED_QUEUES,
} as const satisfies Partial<Record<HttpFunctionName, readonly (typeof NAMED_QUEUES)[number][]>>;

/** Which queues a function of the same stack may send to. */
export const QUEUE_SENDERS = {
  dispatch: ['solver', 'importer', 'eraser', 'urgentSms', 'urgent', 'messages', 'sms', 'bulk', 'accounts'],
  sweep: ['urgentSms', 'urgent', 'sms', 'bulk'],
  deliver: ['urgentSms', 'urgent'],
} as const satisfies Partial<Record<WorkerFunctionName, readonly QueueName[]>>;
