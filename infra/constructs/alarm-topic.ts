/** Where alarms go: a topic that CloudWatch may publish to, and the address of the settings. */
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

export interface AlarmTopicProps {
  /** Gets a mail for every alarm, once it has confirmed the subscription. */
  readonly address: string | undefined;
}

export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { address }: AlarmTopicProps) {
    super(scope, id, { enforceSSL: true });
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (address) this.addSubscription(new EmailSubscription(address));
  }
}
