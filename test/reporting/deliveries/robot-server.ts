/** A real HTTP server that answers like a WeCom group robot, or badly. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Behaviour = (response: ServerResponse) => void;

export interface RobotServer {
  readonly origin: string;
  readonly url: string;
  /** The bodies that came, as JSON. */
  readonly posts: unknown[];
  /** How the next requests are answered, one after the other; then as a robot does. */
  next: (...behaviours: Behaviour[]) => void;
  readonly stop: () => Promise<void>;
}

export const answering =
  (status: number, body: string, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(status, headers).end(body);
const takes = answering(200, '{"errcode":0,"errmsg":"ok"}');

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces = await request.toArray();
  return JSON.parse(Buffer.concat(pieces).toString());
}

export async function startRobot(): Promise<RobotServer> {
  const posts: unknown[] = [];
  const behaviours: Behaviour[] = [];
  const server = createServer(async (request, response) => {
    posts.push(await bodyOf(request));
    (behaviours.shift() ?? takes)(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/cgi-bin/webhook/send?key=9f3c-secret-4d1e`,
    posts,
    next: (...more) => behaviours.push(...more),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
