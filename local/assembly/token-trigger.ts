/** The function that a user pool calls before it makes a token. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';

const poolSchema = z.object({
  LambdaConfig: z
    .object({ PreTokenGenerationConfig: z.object({ LambdaArn: z.string(), LambdaVersion: z.string() }) })
    .optional(),
});

const permissionSchema = z.object({
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
});

export interface TokenTrigger {
  readonly functionArn: string;
  /** Version of the event: `V2_0`. */
  readonly version: string;
  readonly userPoolId: string;
  readonly region: string;
  /** Whether the function lets the pool invoke it. */
  readonly mayInvoke: boolean;
}

export function tokenTriggerOf(assembly: Assembly): TokenTrigger | undefined {
  const permissions = resourcesOf(assembly, ['AWS::Lambda::Permission'], permissionSchema);
  const [trigger] = resourcesOf(assembly, ['AWS::Cognito::UserPool'], poolSchema).flatMap(
    ({ ref: userPoolId, arn, stack: { region }, properties: { LambdaConfig } }) => {
      if (!LambdaConfig) return [];
      const { LambdaArn: functionArn, LambdaVersion: version } = LambdaConfig.PreTokenGenerationConfig;
      const mayInvoke = permissions.some(
        ({ properties: { FunctionName, Principal, SourceArn } }) =>
          Principal.startsWith('cognito-idp') && FunctionName === functionArn && SourceArn === arn,
      );
      return [{ functionArn, version, userPoolId, region, mayInvoke }];
    },
  );
  return trigger;
}
