/** From a socket's request to the plain one that gateway and control take, and back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiAnswer, ApiRequest } from '../gateway/messages.ts';

/** @returns undefined when the body is longer than `mostBytes`; the rest of it is then left unread */
async function readBody(incoming: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function readRequest(
  incoming: IncomingMessage,
  mostBytes: number,
): Promise<ApiRequest | undefined> {
  const body = await readBody(incoming, mostBytes);
  if (!body) return undefined;
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: incoming.headers,
    body,
    sourceIp: (incoming.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
    at: new Date(),
    isFromInside: false,
  };
}

export function writeAnswer(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}
