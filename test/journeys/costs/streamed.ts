/** What the tables’ streams bring, as far as the functions look at it. */
import type { DynamoDBStreamEvent } from 'aws-lambda';

const streamed = (records: readonly object[]) => ({ Records: records }) as unknown as DynamoDBStreamEvent;

const keys = (pk: string, sk: string) => ({ Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: '1' });

/** New entries of a district’s audit log. */
export const entered = (...ids: readonly string[]) =>
  streamed(
    ids.map((id) => ({
      eventName: 'INSERT',
      dynamodb: { ...keys('AUDIT#320404', `2026-03-10T02:00:00.000Z#${id}`), NewImage: {} },
    })),
  );
