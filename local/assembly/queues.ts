/** The queues of an assembly, and the functions that take from them. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const queueSchema = z.object({
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
  FifoQueue: z.coerce.string().default('false'),
  VisibilityTimeout: z.coerce.number().default(30),
});

export interface QueueSpec {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  /** How long a message is hidden once it was received. */
  readonly visibilityMs: number;
  /** Where a message goes that was received so often without being deleted. */
  readonly redrive: { readonly arn: string; readonly maxReceives: number } | undefined;
}

/** @throws for FIFO queues, which nothing here stands in for. */
export const queuesOf = (assembly: Assembly): QueueSpec[] =>
  resourcesOf(assembly, ['AWS::SQS::Queue'], queueSchema).map(({ name, arn, ref, properties }) => {
    if (properties.FifoQueue === 'true') throw new Error(`${name}: FIFO queues are not emulated`);
    const { RedrivePolicy, VisibilityTimeout } = properties;
    const redrive = RedrivePolicy && {
      arn: RedrivePolicy.deadLetterTargetArn,
      maxReceives: RedrivePolicy.maxReceiveCount,
    };
    return { name, arn, url: ref, visibilityMs: VisibilityTimeout * 1000, redrive };
  });

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.coerce.string().default('true'),
  BatchSize: z.coerce.number().default(10),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().optional() }).optional(),
});

export interface QueueMapping {
  readonly name: string;
  readonly queueArn: string;
  /** ARN or name. */
  readonly functionName: string;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
  /** How many batches may be worked on at once. */
  readonly atOnce: number | undefined;
}

export const queueMappingsOf = (assembly: Assembly): QueueMapping[] =>
  resourcesOf(assembly, ['AWS::Lambda::EventSourceMapping'], mappingSchema)
    .filter(
      ({ properties: { EventSourceArn, Enabled } }) => EventSourceArn.includes(':sqs:') && Enabled === 'true',
    )
    .map(({ name, properties }) => ({
      name,
      queueArn: properties.EventSourceArn,
      functionName: properties.FunctionName,
      batchSize: properties.BatchSize,
      reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      atOnce: properties.ScalingConfig?.MaximumConcurrency,
    }));
