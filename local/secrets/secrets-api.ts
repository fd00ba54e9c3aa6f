/** The one call to Secrets Manager that functions make: reading a secret’s present text. */
import * as z from 'zod';
import type { SecretSpec } from '../assembly/secrets.ts';
import type { ServiceApi } from '../policy/service-api.ts';

const callSchema = z.object({ SecretId: z.string() });

/** What stands in for Secrets Manager here; everything else is refused by name. */
const OPERATION = 'GetSecretValue';

/** @param textOf the present text of a secret */
export function createSecretsApi(
  secrets: readonly SecretSpec[],
  textOf: (secret: SecretSpec) => string,
): ServiceApi {
  const named = (call: unknown) => {
    const { data } = callSchema.safeParse(call);
    return secrets.find(({ id, arn }) => id === data?.SecretId || arn === data?.SecretId);
  };
  return {
    operations: [OPERATION],
    demandsOf: (operation, call) => [
      {
        action: `secretsmanager:${operation}`,
        resource: named(call)?.arn ?? 'arn:aws:secretsmanager:local:000000000000:secret:unknown',
        context: {},
      },
    ],
    answer: (_, call) => {
      const secret = named(call);
      if (!secret)
        return {
          type: 'ResourceNotFoundException',
          message: "Secrets Manager can't find the specified secret.",
        };
      const SecretString = textOf(secret);
      return { ARN: secret.arn, Name: secret.id, SecretString, VersionStages: ['AWSCURRENT'] };
    },
  };
}
