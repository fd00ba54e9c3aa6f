/** Calls a function’s handler as API Gateway would, without the gateway: for tests of one context on a real engine. */
import { randomUUID } from 'node:crypto';
import { strangersAddress } from '../local/strangers-address.ts';
import type { allRoutes } from '../shared/all-routes.ts';
import { functionOf, routeKey } from '../shared/contract/route.ts';
import { asFunction } from './policy-check.ts';

type AnyRoute = (typeof allRoutes)[keyof typeof allRoutes];

export interface Sent {
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** The token's subject, verified by the authorizer. */
  readonly sub?: string;
  /** When she gave her password, epoch seconds. */
  readonly authTime?: number;
  /** The address that it comes from; unless said, one that nobody else has. */
  readonly from?: string;
  /** When it comes in, epoch milliseconds. */
  readonly at?: number;
}

export interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** Of a file. */
  readonly bytes: Buffer | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  readonly body: any;
}

type Handler = (event: never, context: never) => Promise<unknown>;

function eventOf(
  route: AnyRoute,
  {
    path = {},
    query = {},
    body,
    headers = {},
    sub,
    authTime,
    from = strangersAddress(),
    at = Date.now(),
  }: Sent,
) {
  const rawPath = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  return {
    version: '2.0',
    routeKey: routeKey(route),
    rawPath,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    pathParameters: path,
    queryStringParameters: query,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      routeKey: routeKey(route),
      requestId: randomUUID(),
      timeEpoch: at,
      http: { method: route.method, path: rawPath, sourceIp: from },
      ...(sub && { authorizer: { jwt: { claims: { sub, auth_time: authTime }, scopes: [] } } }),
    },
  };
}

/** The answer with its JSON parsed. */
export async function call(handler: Handler, route: AnyRoute, sent: Sent = {}): Promise<Answered> {
  const run = () => handler(eventOf(route, sent) as never, {} as never);
  const answer = (await asFunction(functionOf(route), run)) as {
    statusCode: number;
    headers: Record<string, string>;
    body?: string;
    isBase64Encoded?: boolean;
  };
  const text = answer.isBase64Encoded ? Buffer.from(answer.body ?? '', 'base64').toString() : answer.body;
  const isJson = answer.headers['content-type']?.includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    bytes: answer.isBase64Encoded ? Buffer.from(answer.body ?? '', 'base64') : undefined,
    body: isJson && text ? JSON.parse(text) : text,
  };
}
