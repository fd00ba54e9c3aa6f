/** What runs by the clock of Asia/Shanghai (Rule 10), and what somebody is not notified of while it does not. */
import type { CronOptionsWithTimezone } from 'aws-cdk-lib/aws-scheduler';
import type { WorkerFunctionName } from './function-names.ts';

export interface ScheduledShape {
  /** A sentence for the alarm on the queue of runs that failed every time. */
  readonly errorImpact: string;
  /** Last part of the names of the schedules’ group and of that alarm. */
  readonly groupName: string;
  readonly alarmName: string;
  readonly schedules: Readonly<Record<string, ScheduleShape>>;
}

export interface ScheduleShape {
  readonly description: string;
  readonly at: Omit<CronOptionsWithTimezone, 'timeZone'>;
}

export const SCHEDULES = {
  /** On the first day of the next period. */
  digest: {
    errorImpact: 'A scheduled digest was not generated despite all retries. Officers do not receive it.',
    groupName: 'digests',
    alarmName: 'digests-missed-digests',
    schedules: {
      'monthly-digest': {
        description: 'Digests of every street and district for the previous month',
        at: { minute: '0', hour: '6', day: '1', month: '*' },
      },
      'quarterly-digest': {
        description: 'Digests of every district for the previous quarter',
        at: { minute: '0', hour: '6', day: '1', month: '1,4,7,10' },
      },
    },
  },
  /** Before anybody is at work. */
  daily: {
    errorImpact:
      'The daily changes were not made despite all retries. Expired vetting is not flagged and pauses do not end.',
    groupName: 'daily',
    alarmName: 'daily-missed-days',
    schedules: {
      daily: {
        description: 'Daily changes: expired vetting, ended pauses, reminders',
        at: { minute: '0', hour: '5', day: '*', month: '*' },
      },
    },
  },
  /** While little is written. */
  anchor: {
    errorImpact:
      'The audit log was not anchored despite all retries. What is cut off before the next day goes unnoticed.',
    groupName: 'anchor',
    alarmName: 'anchor-missed-days',
    schedules: {
      anchor: {
        description: 'Writes down where the audit log ends, where nobody can change it',
        at: { minute: '30', hour: '4', day: '*', month: '*' },
      },
    },
  },
  /** Often enough that the alarm of a report of harm is late by no more than a minute. */
  sweep: {
    errorImpact: 'Mail that the relay temporarily refused was not sent again despite all retries.',
    groupName: 'sweep',
    alarmName: 'sweep-missed-sweeps',
    schedules: {
      sweep: {
        description: 'Returns deliveries that are due for a retry, and alarms that are due, to their queue',
        at: { minute: '*' },
      },
    },
  },
} as const satisfies Partial<Record<WorkerFunctionName, ScheduledShape>>;

export const scheduledFunctions = Object.keys(SCHEDULES) as (keyof typeof SCHEDULES)[];
