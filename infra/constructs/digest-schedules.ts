/** The digests make themselves on the first day of the next period, 06:00 in Shanghai. */
import { Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { FailureQueue } from './failure-queue.ts';

const SCHEDULES = {
  'monthly-digest': { month: '*', description: 'The digest of every street for the month that has ended' },
  'quarterly-digest': {
    month: '1,4,7,10',
    description: 'The digest of every district for the quarter that has ended',
  },
} as const;

/** To start the function. */
const RETRIES_OF_SCHEDULE = 5;
/** Of a function that has started and failed. Lambda's most. */
const RETRIES_OF_FUNCTION = 2;
const MOST_AGE = Duration.hours(6);

export interface DigestSchedulesProps {
  /** The group's name; one a stage, so that stages can share an account. */
  readonly groupName: string;
  readonly maker: AppFunction;
  readonly isEnabled: boolean;
  readonly alarmTopic: ITopic;
}

export class DigestSchedules extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { groupName, maker, isEnabled, alarmTopic }: DigestSchedulesProps,
  ) {
    super(scope, id);
    const { queue } = new FailureQueue(this, 'Missed', {
      errorImpact: 'A scheduled digest was not made, for all the tries: officers wait for it in vain.',
      alarmName: `${groupName}-missed-digests`,
      alarmTopic,
    });
    // Lambda takes the event before it runs the function: what fails then no longer comes back to the schedule.
    maker.lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(queue),
      retryAttempts: RETRIES_OF_FUNCTION,
      maxEventAge: MOST_AGE,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [maker.lambda.functionArn] }),
    );
    queue.grantSendMessages(role);
    const scheduleGroup = new ScheduleGroup(this, 'Group', { scheduleGroupName: groupName });
    for (const [scheduleName, { month, description }] of Object.entries(SCHEDULES))
      new Schedule(this, scheduleName, {
        scheduleName,
        scheduleGroup,
        description,
        enabled: isEnabled,
        schedule: ScheduleExpression.cron({
          minute: '0',
          hour: '6',
          day: '1',
          month,
          timeZone: TimeZone.ASIA_SHANGHAI,
        }),
        target: new LambdaInvoke(maker.lambda, {
          // The L2 would also allow every version of the function; the role above names the one that runs.
          role: role.withoutPolicyUpdates(),
          input: ScheduleTargetInput.fromObject({
            schedule: scheduleName,
            scheduledAt: ContextAttribute.scheduledTime,
          }),
          deadLetterQueue: queue,
          retryAttempts: RETRIES_OF_SCHEDULE,
          maxEventAge: MOST_AGE,
        }),
      });
  }
}
