/** The Lambda functions of an assembly. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const propertiesSchema = z.object({
  Handler: z.string().default('index.handler'),
  Role: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Code: z.object({ S3Key: z.string().optional() }),
});

export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  readonly region: string;
  readonly handler: string;
  readonly roleArn: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly reservedConcurrency: number | undefined;
  /** Folder of the bundle; undefined where the code stands inline in the template. */
  readonly codeFolder: string | undefined;
}

export const functionsOf = (assembly: Assembly): FunctionSpec[] =>
  resourcesOf(assembly, ['AWS::Lambda::Function'], propertiesSchema).map(
    ({ name, arn, stack, properties }) => ({
      name,
      arn,
      region: stack.region,
      handler: properties.Handler,
      roleArn: properties.Role,
      timeoutMs: properties.Timeout * 1000,
      memoryMb: properties.MemorySize,
      environment: properties.Environment?.Variables ?? {},
      reservedConcurrency: properties.ReservedConcurrentExecutions,
      codeFolder: stack.assets.get(properties.Code.S3Key ?? ''),
    }),
  );
