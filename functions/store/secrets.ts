/** Secrets, read from Secrets Manager when they are needed: a rotation takes effect without a deployment. */
import { isDeepStrictEqual } from 'node:util';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readEnvironment } from '../../shared/environment.ts';
import { SECRETS, type SecretName, type SecretValue, secretIdsSchema } from '../../shared/secrets.ts';

const CACHED_MS = 5 * 60_000;

/** Short: a secret is read again while a delivery is claimed (`LEASE_SECONDS`). */
const client = new SecretsManagerClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 500, requestTimeout: 1_000, throwOnRequestTimeout: true },
});
// It copies every answer for a log that nobody keeps.
client.middlewareStack.remove('loggerMiddleware');

interface Cached {
  readonly value: unknown;
  readonly readAtMs: number;
}
const cache = new Map<SecretName, Cached>();

function idOf(name: SecretName): string {
  const { SECRET_IDS } = readEnvironment(process.env, ['SECRET_IDS']);
  const id = secretIdsSchema.parse(JSON.parse(SECRET_IDS))[name];
  if (!id) throw new Error(`this function may not read the secret ${name}`);
  return id;
}

/** @throws an error without the text: what a schema finds wrong with a secret would quote it. */
function parsed<N extends SecretName>(name: N, text: string | undefined): SecretValue<N> {
  const result = SECRETS[name].safeParse(text);
  if (!result.success)
    throw new Error(`the secret ${name} does not have the form that shared/secrets.ts describes`);
  return result.data as SecretValue<N>;
}

async function fetchSecret<N extends SecretName>(name: N): Promise<SecretValue<N>> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: idOf(name) }));
  const value = parsed(name, SecretString);
  cache.set(name, { value, readAtMs: Date.now() });
  return value;
}

/**
 * The secret, read at most five minutes ago. While Secrets Manager does not answer, the last value goes on being used.
 * @throws where it was never read, does not exist, or is not one of the function’s row in infra/functions.ts.
 */
export async function readSecret<N extends SecretName>(name: N): Promise<SecretValue<N>> {
  const cached = cache.get(name);
  if (!cached) return fetchSecret(name);
  // Only `fetchSecret` fills the cache, under the name of what it parsed.
  const value = cached.value as SecretValue<N>;
  return Date.now() - cached.readAtMs < CACHED_MS ? value : fetchSecret(name).catch(() => value);
}

interface SecretUse<N extends SecretName, T> {
  readonly use: (value: SecretValue<N>) => Promise<T>;
  /** Whether an error means that the secret was not accepted, such as a refused login. */
  readonly isRefused: (error: unknown) => boolean;
}

/** Uses a secret; where it is refused, reads it again, once, and uses what has replaced it meanwhile. */
export async function withSecret<N extends SecretName, T>(
  name: N,
  { use, isRefused }: SecretUse<N, T>,
): Promise<T> {
  const value = await readSecret(name);
  try {
    return await use(value);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const renewed = await fetchSecret(name).catch(() => value);
    if (isDeepStrictEqual(renewed, value)) throw error;
    return use(renewed);
  }
}
