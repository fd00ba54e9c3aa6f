/** The one reader of the program table’s stream: hands each change to the queues of those whose work it is. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type QueueName, queueNames, queuesOf } from '../../shared/queues.ts';
import { log } from '../http/log.ts';
import { recordKey } from '../http/stream.ts';
import { enqueue, type Work, workOn } from '../store/queues.ts';

/** All or, where a queue does not answer, all once more: consumers recognise what they have done. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const works = Map.groupBy(Records.flatMap(worksOf), ({ queue }) => queue);
  try {
    // Urgent work is handed over first.
    for (const queue of ['urgent' as const, ...queueNames]) await enqueue(queue, takeOut(works, queue));
    return { batchItemFailures: [] };
  } catch (error) {
    log.error('work was not handed over', error as Error);
    return { batchItemFailures: [{ itemIdentifier: Records[0]?.dynamodb?.SequenceNumber ?? '' }] };
  }
}

interface Handed {
  readonly queue: QueueName;
  readonly work: Work;
}

function worksOf(record: DynamoDBRecord): Handed[] {
  const { eventName, dynamodb } = record;
  const newImage = (attribute: string) => dynamodb?.NewImage?.[attribute]?.S;
  const work = workOn(recordKey(record), dynamodb?.ApproximateCreationDateTime ?? 0);
  return queuesOf({ eventName, newImage }).map((queue) => ({ queue, work }));
}

function takeOut(works: Map<QueueName, Handed[]>, queue: QueueName): Work[] {
  const found = works.get(queue) ?? [];
  works.delete(queue);
  return found.map(({ work }) => work);
}
