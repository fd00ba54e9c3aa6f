/** Work as a queue brings it to its consumer. */
import { randomUUID } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';

interface Work {
  readonly pk: string;
  readonly sk: string;
  /** When the change was made, epoch seconds. */
  readonly since?: number;
}

/** One batch. */
export const workEvent = (...works: readonly Work[]): SQSEvent => ({
  Records: works.map(({ since = Date.now() / 1000, ...key }) => ({
    messageId: randomUUID(),
    receiptHandle: 'receipt',
    body: JSON.stringify({ ...key, since }),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'dispatch',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:local:000000000000:work',
    awsRegion: 'local',
  })),
});
