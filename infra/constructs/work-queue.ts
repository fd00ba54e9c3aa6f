/** A queue of work for one function, with the queue for what failed every time and the alarm on that. */
import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QueueShape } from '../queues.ts';
import type { AppFunction } from './app-function.ts';
import { FailureQueue } from './failure-queue.ts';

/** Longer than the function may work: work in hand is not given to a second one. */
const BEYOND_TIMEOUT_SECONDS = 30;

export interface WorkQueueProps extends Omit<QueueShape, 'consumer'> {
  readonly consumer: AppFunction;
  /** Its name in AWS; made by CloudFormation where there is none. */
  readonly queueName: string | undefined;
  /** Of the consumer. */
  readonly timeoutSeconds: number;
  /** A sentence: what has not happened to whom when work was set aside. */
  readonly errorImpact: string;
  readonly alarmName: string;
  readonly alarmTopic: ITopic;
}

export class WorkQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { consumer, timeoutSeconds, batchSize, tries, atOnce, queueName } = props;
    const { queue: failed } = new FailureQueue(this, 'Failed', props);
    this.queue = new Queue(this, 'Queue', {
      ...(queueName && { queueName }),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(timeoutSeconds + BEYOND_TIMEOUT_SECONDS),
      deadLetterQueue: { queue: failed, maxReceiveCount: tries },
    });
    consumer.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize,
        reportBatchItemFailures: true,
        ...(atOnce && { maxConcurrency: atOnce }),
      }),
    );
  }

  /** The right to send. */
  grantSend(sender: AppFunction): void {
    this.queue.grantSendMessages(sender.lambda);
  }
}
