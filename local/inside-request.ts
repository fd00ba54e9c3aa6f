/** Requests made from inside this process, by tests and the seeder: the same path as over the network, and a time of one's own. */
import type { ApiAnswer, ApiRequest } from './gateway/messages.ts';
import { strangersAddress } from './strangers-address.ts';

export interface CloudRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A record is sent as JSON, text and bytes as they are. */
  readonly body?: unknown;
  /** A persona: `district`, `street:320404002` … */
  readonly as?: string;
  /** The address that it comes from; unless said, one that nobody else has. */
  readonly from?: string;
  /** What the function takes for now. */
  readonly at?: Date | string;
}

export interface CloudAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly bytes: Buffer;
  /** The body as JSON; undefined when it is not. */
  readonly json: unknown;
}

function bytesOf(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

export function insideRequest(asked: CloudRequest, host: string, token: string | undefined): ApiRequest {
  const body = bytesOf(asked.body);
  const given = Object.entries(asked.headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return {
    method: asked.method,
    target: asked.path,
    headers: {
      host,
      ...(body.length > 0 && { 'content-type': 'application/json', 'content-length': String(body.length) }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...Object.fromEntries(given),
    },
    body,
    sourceIp: asked.from ?? strangersAddress(),
    at: new Date(asked.at ?? Date.now()),
    isFromInside: true,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function insideAnswer({ status, headers, body }: ApiAnswer): CloudAnswer {
  const text = body.toString('utf8');
  const flat = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return { status, headers: Object.fromEntries(flat), text, bytes: body, json: parsed(text) };
}
