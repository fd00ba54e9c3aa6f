/** The one reader of the program table’s stream: hands each change to the queue of whose work it is. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type QueueName, queueNames, queueOf } from '../../shared/queues.ts';
import { log } from '../http/log.ts';
import { recordKey } from '../http/stream.ts';
import { enqueue, workOn } from '../store/queues.ts';

/**
 * Urgent work first. A queue that does not take its work holds up no other; the batch comes again from the first change that is not
 * handed over, and consumers recognise what they have done.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const works = Map.groupBy(Records, queueOfRecord);
  const left = new Set<DynamoDBRecord>();
  for (const queue of queueNames) {
    const records = works.get(queue) ?? [];
    if (!(await isHandedOver(queue, records))) for (const record of records) left.add(record);
  }
  const first = Records.find((record) => left.has(record));
  return {
    batchItemFailures: first ? [{ itemIdentifier: first.dynamodb?.SequenceNumber ?? '' }] : [],
  };
}

const queueOfRecord = ({ eventName, dynamodb }: DynamoDBRecord) =>
  queueOf({ eventName, newImage: (attribute) => dynamodb?.NewImage?.[attribute]?.S });

const workOf = (record: DynamoDBRecord) =>
  workOn(recordKey(record), record.dynamodb?.ApproximateCreationDateTime ?? 0);

async function isHandedOver(queue: QueueName, records: readonly DynamoDBRecord[]): Promise<boolean> {
  try {
    await enqueue(queue, records.map(workOf));
    return true;
  } catch (error) {
    log.error('work was not handed over', { queue, error: error as Error });
    return false;
  }
}
