/** Work handed to a queue: the key of the record that it is about, at least once. */
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { readEnvironment } from '../../shared/environment.ts';
import type { QueueName } from '../../shared/queues.ts';
import type { Key } from './change.ts';

/** SQS’s own limit. */
const MAX_ENTRIES_PER_REQUEST = 10;

/** What a consumer is given; it reads the record itself, so that what it acts on is as it is then. */
export const workSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  /** When the change was made, epoch seconds. */
  since: z.number(),
});
export type Work = z.infer<typeof workSchema>;

const queues = new SQSClient({ useQueueUrlAsEndpoint: false });

const urlsSchema = z.record(z.string(), z.url());

function urlOf(queue: QueueName): string {
  const { QUEUE_URLS } = readEnvironment(process.env, ['QUEUE_URLS']);
  const url = urlsSchema.parse(JSON.parse(QUEUE_URLS))[queue];
  if (!url) throw new Error(`this function may not send to the queue ${queue}`);
  return url;
}

export const workOn = ({ pk, sk }: Key, since: number): Work => ({ pk, sk, since });

/** @throws when the queue did not take all of it; what it took may then come twice. */
export async function enqueue(queue: QueueName, works: readonly Work[]): Promise<void> {
  for (let start = 0; start < works.length; start += MAX_ENTRIES_PER_REQUEST) {
    const part = works.slice(start, start + MAX_ENTRIES_PER_REQUEST);
    const Entries = part.map((work, index) => ({ Id: String(index), MessageBody: JSON.stringify(work) }));
    const { Failed = [] } = await queues.send(
      new SendMessageBatchCommand({ QueueUrl: urlOf(queue), Entries }),
    );
    if (Failed.length > 0)
      throw new Error(`${queue} did not take ${Failed.length} of ${part.length}: ${Failed[0]?.Message}`);
  }
}
