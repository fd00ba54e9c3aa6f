/** The EventBridge schedules of an assembly. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const propertiesSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.string().default('ENABLED'),
  Target: z.object({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().optional(),
    RetryPolicy: z.object({ MaximumRetryAttempts: z.coerce.number().optional() }).optional(),
    DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  }),
});

export interface ScheduleSpec {
  readonly name: string;
  readonly arn: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly isEnabled: boolean;
  readonly functionArn: string;
  readonly roleArn: string;
  /** May carry `<aws.scheduler.scheduled-time>` and its like. */
  readonly input: string | undefined;
  readonly retries: number;
  readonly deadLetterQueueArn: string | undefined;
}

/** Scheduler's own default. */
const DEFAULT_RETRIES = 185;

export const schedulesOf = (assembly: Assembly): ScheduleSpec[] =>
  resourcesOf(assembly, ['AWS::Scheduler::Schedule'], propertiesSchema).map(({ name, arn, properties }) => ({
    name,
    arn,
    expression: properties.ScheduleExpression,
    timeZone: properties.ScheduleExpressionTimezone,
    isEnabled: properties.State === 'ENABLED',
    functionArn: properties.Target.Arn,
    roleArn: properties.Target.RoleArn,
    input: properties.Target.Input,
    retries: properties.Target.RetryPolicy?.MaximumRetryAttempts ?? DEFAULT_RETRIES,
    deadLetterQueueArn: properties.Target.DeadLetterConfig?.Arn,
  }));
