/** A function that runs by the clock of Shanghai: its schedules, their retries, and a queue with an alarm for what fails every time. */
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
import type { ScheduledShape } from '../schedules.ts';
import type { AppFunction } from './app-function.ts';
import { FailureQueue } from './failure-queue.ts';

/** To start the function. */
const RETRIES_OF_SCHEDULE = 5;
/** Of a function that has started and failed. Lambda's most. */
const RETRIES_OF_FUNCTION = 2;
const MAX_AGE = Duration.hours(6);

export interface ScheduledFunctionProps extends Pick<ScheduledShape, 'errorImpact' | 'schedules'> {
  /** The group's name; one a stage, so that stages can share an account. */
  readonly groupName: string;
  readonly alarmName: string;
  readonly target: AppFunction;
  readonly isEnabled: boolean;
  readonly alarmTopic: ITopic;
}

export class ScheduledFunction extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledFunctionProps) {
    super(scope, id);
    const { groupName, target, schedules } = props;
    const { queue } = new FailureQueue(this, 'Missed', props);
    // Lambda takes the event before it runs the function: what fails then no longer comes back to the schedule.
    target.lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(queue),
      retryAttempts: RETRIES_OF_FUNCTION,
      maxEventAge: MAX_AGE,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.lambda.functionArn] }),
    );
    queue.grantSendMessages(role);
    const scheduleGroup = new ScheduleGroup(this, 'Group', { scheduleGroupName: groupName });
    for (const [scheduleName, { at, description }] of Object.entries(schedules))
      new Schedule(this, scheduleName, {
        scheduleName,
        scheduleGroup,
        description,
        enabled: props.isEnabled,
        schedule: ScheduleExpression.cron({ ...at, timeZone: TimeZone.ASIA_SHANGHAI }),
        target: new LambdaInvoke(target.lambda, {
          // The L2 would also allow every version of the function; the role above names the one that runs.
          role: role.withoutPolicyUpdates(),
          input: ScheduleTargetInput.fromObject({
            schedule: scheduleName,
            scheduledAt: ContextAttribute.scheduledTime,
          }),
          deadLetterQueue: queue,
          retryAttempts: RETRIES_OF_SCHEDULE,
          maxEventAge: MAX_AGE,
        }),
      });
  }
}
