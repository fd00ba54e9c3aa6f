/** The one origin: who answers which path. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemAnswer } from '../control/json-answers.ts';
import { type Gateway, LARGEST_BODY_BYTES } from '../gateway/gateway.ts';
import { type ApiAnswer, type ApiRequest, cutOff, gatewayAnswer } from '../gateway/messages.ts';
import { StartFailure } from '../start-failure.ts';
import { readRequest, writeAnswer } from './read-request.ts';

export type SocketHandler = (incoming: IncomingMessage, response: ServerResponse) => void;

/** Set one after another while the cloud starts; what is not there yet answers 503. */
export interface OriginParts {
  control?: (request: ApiRequest) => Promise<ApiAnswer>;
  gateway?: Gateway;
  issuer?: SocketHandler;
}

export interface Origin {
  readonly port: number;
  readonly url: string;
  readonly parts: OriginParts;
  stop(): Promise<void>;
}

/** OpenID’s, and those that Keycloak has. */
const ISSUER_PATHS = ['/oidc', '/realms', '/admin'];

const isUnder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

async function answerPlain(
  incoming: IncomingMessage,
  response: ServerResponse,
  handle: (request: ApiRequest) => Promise<ApiAnswer>,
): Promise<void> {
  const request = await readRequest(incoming, LARGEST_BODY_BYTES);
  if (request) {
    const answer = await handle(request);
    return answer === cutOff ? void response.destroy() : writeAnswer(response, answer);
  }
  writeAnswer(response, gatewayAnswer(413, 'Request Entity Too Large', { connection: 'close' }));
  incoming.resume();
}

/** A page elsewhere whose name is made to point here (DNS rebinding) must not get tokens. */
const isLoopbackHost = ({ headers }: IncomingMessage) =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
const forbidden = problemAnswer(403, 'host', 'Only http://localhost may ask this.');

const notReady = problemAnswer(503, 'starting', 'The local cloud is still starting.');

function route(
  parts: OriginParts,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> | void {
  const path = (incoming.url ?? '/').split('?')[0] ?? '/';
  if (isUnder(path, '/_local') && !isLoopbackHost(incoming)) return writeAnswer(response, forbidden);
  if (isUnder(path, '/_local'))
    return parts.control ? answerPlain(incoming, response, parts.control) : writeAnswer(response, notReady);
  if (ISSUER_PATHS.some((folder) => isUnder(path, folder)))
    return parts.issuer?.(incoming, response) ?? undefined;
  return parts.gateway
    ? answerPlain(incoming, response, parts.gateway.handle)
    : writeAnswer(response, notReady);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((fulfil, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new StartFailure(`Port ${port} is taken: end what listens there, or set PORT to another.`));
      else reject(new StartFailure(`Cannot listen on port ${port}: ${error.message}`));
    });
    server.listen(port, '127.0.0.1', () => fulfil((server.address() as AddressInfo).port));
  });
}

/** @param port 0 takes any free one */
export async function startOrigin(port: number): Promise<Origin> {
  const parts: OriginParts = {};
  const server = createServer((incoming, response) => {
    Promise.resolve(route(parts, incoming, response)).catch(() => {
      if (!response.headersSent)
        writeAnswer(response, problemAnswer(500, 'broken', 'The local cloud failed.'));
    });
  });
  server.keepAliveTimeout = 60_000;
  const taken = await listen(server, port);
  return {
    port: taken,
    url: `http://localhost:${taken}`,
    parts,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
