/** What runs by the clock of Asia/Shanghai (Rule 10), and what somebody is not notified of while it does not. */
import type { CronOptionsWithTimezone } from 'aws-cdk-lib/aws-scheduler';
import type { FunctionName } from './functions.ts';

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
    errorImpact: 'A scheduled digest was not made, for all the tries: officers wait for it in vain.',
    groupName: 'digests',
    alarmName: 'digests-missed-digests',
    schedules: {
      'monthly-digest': {
        description: 'The digest of every street for the month that has ended',
        at: { minute: '0', hour: '6', day: '1', month: '*' },
      },
      'quarterly-digest': {
        description: 'The digest of every district for the quarter that has ended',
        at: { minute: '0', hour: '6', day: '1', month: '1,4,7,10' },
      },
    },
  },
  /** Before anybody is at work. */
  daily: {
    errorImpact:
      'What a new day changes was not done, for all the tries: a lapsed vetting goes unnoticed, a pause does not end.',
    groupName: 'daily',
    alarmName: 'daily-missed-days',
    schedules: {
      daily: {
        description: 'What a new day changes by itself',
        at: { minute: '0', hour: '5', day: '*', month: '*' },
      },
    },
  },
  /** Often enough that a notice is late by minutes, not hours. */
  sweep: {
    errorImpact: 'What a mail relay refused for a while was not tried again, for all the tries.',
    groupName: 'sweep',
    alarmName: 'sweep-missed-sweeps',
    schedules: {
      sweep: {
        description: 'Deliveries whose next try is due, back to their queue',
        at: { minute: '*/5' },
      },
    },
  },
} as const satisfies Partial<Record<FunctionName, ScheduledShape>>;

export const scheduledFunctions = Object.keys(SCHEDULES) as (keyof typeof SCHEDULES)[];
