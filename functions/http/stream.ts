/** Stream records one by one, in order; the first that fails and all behind it are tried again. */
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Key } from '../store/change.ts';
import { log } from './log.ts';

/** Handles each record; what throws is reported, so that the stream delivers it again. */
export async function eachRecord(
  { Records }: DynamoDBStreamEvent,
  handle: (record: DynamoDBRecord) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  for (const record of Records) {
    try {
      await handle(record);
    } catch (error) {
      log.error('stream record failed', error as Error);
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}

const text = (value: AttributeValue | undefined) => value?.S ?? '';

/** The key of the item that changed. */
export const recordKey = ({ dynamodb }: DynamoDBRecord): Key => ({
  pk: text(dynamodb?.Keys?.pk),
  sk: text(dynamodb?.Keys?.sk),
});
