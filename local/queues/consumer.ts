/** One function at its queue, as Lambda’s event source mapping has it: batches, partial failures, redrive. */
import type { QueueMapping } from '../assembly/queues.ts';
import { failedItems } from '../functions/event-source.ts';
import type { Outcome } from '../functions/messages.ts';
import type { FunctionPool } from '../functions/pool.ts';
import { md5Of, type Queue, type QueueMessage } from './queue.ts';

function eventOf(messages: readonly QueueMessage[], { spec }: Queue, awsRegion: string) {
  const Records = messages.map(({ id, body, sentAtMs, receives }) => ({
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAtMs),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(sentAtMs),
    },
    messageAttributes: {},
    md5OfBody: md5Of(body),
    eventSource: 'aws:sqs',
    eventSourceARN: spec.arn,
    awsRegion,
  }));
  return { Records };
}

/** Ids of those that failed; all of them when the report makes no sense. */
function failedOf(outcome: Outcome, messages: readonly QueueMessage[], mapping: QueueMapping): Set<string> {
  const all = new Set(messages.map(({ id }) => id));
  if (!outcome.ok) return all;
  if (!mapping.reportsItemFailures) return new Set();
  const ids = failedItems(outcome.payload);
  return ids?.every((id) => all.has(id)) ? new Set(ids) : all;
}

const reasonOf = (outcome: Outcome) =>
  outcome.ok
    ? 'BatchItemFailures: The function reported failed items.'
    : `${outcome.failure.errorType}: ${outcome.failure.errorMessage}`;

export interface QueueConsumerOptions {
  readonly mapping: QueueMapping;
  readonly queue: Queue;
  readonly pool: FunctionPool;
  readonly signal: AbortSignal;
  /** Before a message that failed is visible again. @param receives how often it was received */
  readonly waitMs: (receives: number) => number;
  /** The message was received as often as its queue allows. */
  readonly onGivenUp: (message: QueueMessage, reason: string) => void;
}

/** Takes one batch and works on it. @returns whether there was anything to take */
export async function workOnce(options: QueueConsumerOptions): Promise<boolean> {
  const { mapping, queue, pool, signal, onGivenUp } = options;
  const messages = queue.receive(mapping.batchSize);
  if (messages.length === 0) return false;
  const outcome = await pool.invoke(eventOf(messages, queue, pool.spec.region));
  // What was in hand when the cloud ends is received again at the next start.
  if (signal.aborted) return false;
  const failed = failedOf(outcome, messages, mapping);
  for (const message of messages) {
    const isGivenUp = message.receives >= (queue.spec.redrive?.maxReceives ?? Number.POSITIVE_INFINITY);
    if (!failed.has(message.id)) queue.remove(message);
    else if (isGivenUp) onGivenUp(message, reasonOf(outcome));
    else queue.release(message, options.waitMs(message.receives));
  }
  return true;
}
