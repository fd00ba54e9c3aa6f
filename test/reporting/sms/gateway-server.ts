/** The stand-in for the SMS gateway behind a real HTTP server, as the functions reach it, with its account as a secret. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cutOff } from '../../../local/gateway/messages.ts';
import { createOutages, outageSchema } from '../../../local/outside/outages.ts';
import { createSmsSink, SMS_ACCOUNT, type Sms } from '../../../local/outside/sms-sink.ts';
import { type SecretServer, serveSecrets } from '../../secrets.ts';

export interface GatewayServer {
  readonly host: string;
  readonly secrets: SecretServer;
  sent(): readonly Sms[];
  /** The requests as they came. */
  readonly requests: { readonly body: string; readonly headers: IncomingMessage['headers'] }[];
  /** Refuses so many of the next, saying this code. */
  refuse(next: number, says?: string): void;
  /** What happens to so many of the next. */
  spoil(next: number, kind: 'closed' | 'refuses' | 'silent'): void;
  /** As somebody replaces the key pair at the gateway. */
  changeKey(key: string): void;
  stop(): Promise<void>;
}

const OUT_OF_MONEY = 'FailedOperation.InsufficientBalanceInSmsPackage';

export const secretWith = (secretKey: string) => JSON.stringify({ ...SMS_ACCOUNT, secretKey });

export async function startGateway(): Promise<GatewayServer> {
  let key = 'first-key';
  const requests: GatewayServer['requests'] = [];
  const outages = createOutages();
  const sink = createSmsSink({
    folder: undefined,
    weather: outages.of('sms'),
    secretKey: () => key,
    pagesUrl: 'https://changban.example',
  });
  const begin = (outage: object) => outages.begin(outageSchema.parse({ channel: 'sms', ...outage }));
  const server = createServer(async (incoming, response) => {
    const body = Buffer.concat(await incoming.toArray());
    requests.push({ body: body.toString(), headers: incoming.headers });
    const answer = await sink.take({
      method: incoming.method ?? '',
      target: incoming.url ?? '/',
      headers: incoming.headers,
      body,
      sourceIp: '127.0.0.1',
      at: new Date(),
      isFromInside: false,
    });
    if (answer === cutOff) response.destroy();
    else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secrets = await serveSecrets({ sms: secretWith(key), receiptCodes: 'k'.repeat(43) });
  return {
    ...{ host, secrets, requests },
    sent: sink.items,
    refuse: (next, says = OUT_OF_MONEY) => begin({ kind: 'refuses', next, says }),
    spoil: (next, kind) => begin({ kind, next }),
    changeKey: (changed) => {
      key = changed;
    },
    stop: async () => {
      await secrets.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
