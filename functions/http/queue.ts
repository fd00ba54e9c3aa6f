/** Work from a queue, one after the other; what throws comes again by itself, whatever became of the others. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type Work, workSchema } from '../store/queues.ts';
import { log } from './log.ts';

export async function eachWork(
  { Records }: SQSEvent,
  handle: (work: Work) => Promise<void>,
): Promise<SQSBatchResponse> {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    try {
      await handle(workSchema.parse(JSON.parse(body)));
    } catch (error) {
      log.error('work failed', error as Error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
