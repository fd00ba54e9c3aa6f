/** Runs a function on some of a table's changes: retried, halved to find the bad record, kept in a queue when all fails. */
import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ChangeShape } from '../../shared/queues.ts';
import type { TableName } from '../../shared/tables.ts';
import type { AppFunction } from './app-function.ts';
import type { AppTable } from './app-table.ts';
import { FailureQueue } from './failure-queue.ts';

export interface StreamShape {
  readonly table: TableName;
  /** Any of these wakes the function. */
  readonly changes: readonly ChangeShape[];
  readonly batchSize: number;
  /** How long a batch may wait to be filled; not at all unless said. */
  readonly batchingWindowSeconds?: number;
  readonly retryAttempts: number;
}

export interface StreamConsumerProps extends Omit<StreamShape, 'table'> {
  readonly table: AppTable;
  readonly consumer: AppFunction;
  /** A sentence: what has not happened to whom when a change was given up. */
  readonly errorImpact: string;
  readonly alarmName: string;
  readonly alarmTopic: ITopic;
}

function filterOf({ eventName, newImage }: ChangeShape) {
  const image = Object.entries(newImage ?? {}).map(([attribute, wanted]) => [
    attribute,
    { S: [wanted].flat() },
  ]);
  return FilterCriteria.filter({
    eventName: [eventName].flat(),
    ...(newImage && { dynamodb: { NewImage: Object.fromEntries(image) } }),
  });
}

export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { table, consumer, changes, batchSize, batchingWindowSeconds, retryAttempts } = props;
    const { errorImpact, alarmName, alarmTopic } = props;
    const { queue } = new FailureQueue(this, 'Failed', { errorImpact, alarmName, alarmTopic });
    consumer.lambda.addEventSource(
      new DynamoEventSource(table.streamFor(consumer), {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: changes.map(filterOf),
        batchSize,
        ...(batchingWindowSeconds && { maxBatchingWindow: Duration.seconds(batchingWindowSeconds) }),
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts,
        maxRecordAge: Duration.hours(23),
        onFailure: new SqsDlq(queue),
      }),
    );
  }
}
