/** The local cloud’s Keycloak for tests inside the process, on loopback. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AccountStore, openAccountStore } from '../local/issuer/account-store.ts';
import { createIssuer } from '../local/issuer/issuer.ts';
import { issuerKeys } from '../local/issuer/keys.ts';

export interface KeycloakServer {
  readonly url: string;
  readonly issuer: string;
  readonly accounts: AccountStore;
  /** While it is away, every request is cut off. */
  setAway(isAway: boolean): void;
  /** Answers every request, and cuts the connection before the answer arrives: so many times. */
  loseAnswers(count: number): void;
  stop(): Promise<void>;
}

export async function serveKeycloak(clientSecret: () => string): Promise<KeycloakServer> {
  const accounts = openAccountStore(undefined);
  const keys = await issuerKeys(undefined);
  let isAway = false;
  let lost = 0;
  const server = createServer((incoming, response) => {
    if (isAway) {
      incoming.destroy();
      return;
    }
    if (lost > 0 && incoming.method === 'POST' && incoming.url?.startsWith('/admin/')) {
      lost -= 1;
      response.end = (() => incoming.socket.destroy()) as never;
    }
    handle(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${url}/realms/changban`;
  const nobody = { welcome: async () => undefined, volunteers: async () => [] };
  const handle = createIssuer({ issuer, kind: 'keycloak', keys, accounts, clientSecret, ...nobody });
  return {
    url,
    issuer,
    accounts,
    setAway: (away) => {
      isAway = away;
    },
    loseAnswers: (count) => {
      lost = count;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
