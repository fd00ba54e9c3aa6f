/** The secrets that the functions of an assembly read, as their environment names them. */
import { type SecretName, secretIdsSchema } from '../../shared/secrets.ts';
import type { FunctionSpec } from './functions.ts';
import { partitionOf } from './identity.ts';

export interface SecretSpec {
  readonly name: SecretName;
  /** What a function asks for: the name, or the ARN. */
  readonly id: string;
  readonly arn: string;
}

/** Secrets Manager puts six characters of its own behind a name. */
function arnOf(id: string, { arn, region }: FunctionSpec): string {
  const account = arn.split(':')[4];
  return id.startsWith('arn:')
    ? id
    : `arn:${partitionOf(region)}:secretsmanager:${region}:${account}:secret:${id}-Local1`;
}

export function secretsOf(functions: readonly FunctionSpec[]): SecretSpec[] {
  const all = functions.flatMap((spec) => {
    const ids = secretIdsSchema.parse(JSON.parse(spec.environment.SECRET_IDS ?? '{}'));
    return Object.entries(ids).map(([name, id]) => ({ name: name as SecretName, id, arn: arnOf(id, spec) }));
  });
  return [...new Map(all.map((secret) => [secret.id, secret])).values()];
}
