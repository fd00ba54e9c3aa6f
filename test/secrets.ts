/** Secrets Manager for tests inside the process: the local cloud’s own answers. */
import { createSecretsApi } from '../local/secrets/secrets-api.ts';
import type { SecretName } from '../shared/secrets.ts';
import { serveApi } from './local/service-server.ts';

export interface SecretServer {
  /** For `process.env`. */
  readonly environment: Readonly<Record<string, string>>;
  /** The texts, to be changed as somebody rotates them. */
  readonly texts: Partial<Record<SecretName, string>>;
  /** How often one was read. */
  reads(): number;
  stop(): Promise<void>;
}

export async function serveSecrets(texts: Partial<Record<SecretName, string>>): Promise<SecretServer> {
  const names = Object.keys(texts) as SecretName[];
  const specs = names.map((name) => ({
    name,
    id: `test/${name}`,
    arn: `arn:aws:secretsmanager:r:1:secret:${name}`,
  }));
  const { url, calls, stop } = await serveApi(createSecretsApi(specs, ({ name }) => texts[name] ?? ''));
  return {
    texts,
    reads: calls,
    stop,
    environment: {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
      SECRET_IDS: JSON.stringify(Object.fromEntries(specs.map(({ name, id }) => [name, id]))),
    },
  };
}
