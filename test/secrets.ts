/** Secrets Manager for tests inside the process, on loopback: the local cloud’s own answers, without the policy check. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecretsApi } from '../local/secrets/secrets-api.ts';
import type { SecretName } from '../shared/secrets.ts';

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
  let reads = 0;
  const names = Object.keys(texts) as SecretName[];
  const specs = names.map((name) => ({
    name,
    id: `test/${name}`,
    arn: `arn:aws:secretsmanager:r:1:secret:${name}`,
  }));
  const { answer } = createSecretsApi(specs, ({ name }) => texts[name] ?? '');
  const server = createServer(async (request, response) => {
    reads += 1;
    const body = Buffer.concat(await request.toArray()).toString();
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify(answer('GetSecretValue', JSON.parse(body))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    texts,
    reads: () => reads,
    environment: {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
      SECRET_IDS: JSON.stringify(Object.fromEntries(specs.map(({ name, id }) => [name, id]))),
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
