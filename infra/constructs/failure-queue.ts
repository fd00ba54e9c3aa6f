/** Where work goes that failed every time, with the alarm that says so. */
import { Duration, Validations } from 'aws-cdk-lib';
import { Alarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface FailureQueueProps {
  /** A sentence: what has not happened to whom while a message lies here. */
  readonly errorImpact: string;
  readonly alarmName: string;
  readonly alarmTopic: ITopic;
}

export class FailureQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { errorImpact, alarmName, alarmTopic }: FailureQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is itself the last stop of failed work; an alarm watches it.',
    });
    const alarm = new Alarm(this, 'Waiting', {
      alarmName,
      alarmDescription: errorImpact,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(alarmTopic));
  }
}
