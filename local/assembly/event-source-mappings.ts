/** The stream consumers of an assembly. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const propertiesSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.coerce.string().default('true'),
  BatchSize: z.coerce.number().default(100),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  BisectBatchOnFunctionError: z.coerce.string().default('false'),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  FunctionResponseTypes: z.array(z.string()).default([]),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
});

export interface StreamMapping {
  readonly name: string;
  readonly streamArn: string;
  /** ARN or name. */
  readonly functionName: string;
  readonly batchSize: number;
  /** How long a batch may wait to be filled. */
  readonly batchingWindowMs: number;
  readonly bisects: boolean;
  /** How often a failed batch is tried again; undefined: until it succeeds. */
  readonly retries: number | undefined;
  readonly reportsItemFailures: boolean;
  readonly failureQueueArn: string | undefined;
  /** Event filter patterns as parsed JSON; a record passes when any of them matches, or when there is none. */
  readonly filters: readonly unknown[];
}

export const streamMappingsOf = (assembly: Assembly): StreamMapping[] =>
  resourcesOf(assembly, ['AWS::Lambda::EventSourceMapping'], propertiesSchema)
    .filter(
      ({ properties: { EventSourceArn, Enabled } }) =>
        EventSourceArn.includes(':dynamodb:') && Enabled === 'true',
    )
    .map(({ name, properties }) => ({
      name,
      streamArn: properties.EventSourceArn,
      functionName: properties.FunctionName,
      batchSize: properties.BatchSize,
      batchingWindowMs: properties.MaximumBatchingWindowInSeconds * 1000,
      bisects: properties.BisectBatchOnFunctionError === 'true',
      retries: properties.MaximumRetryAttempts < 0 ? undefined : properties.MaximumRetryAttempts,
      reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      failureQueueArn: properties.DestinationConfig?.OnFailure?.Destination,
      filters: properties.FilterCriteria?.Filters.map(({ Pattern }) => JSON.parse(Pattern)) ?? [],
    }));
