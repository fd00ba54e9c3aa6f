/** The event that a function gets: payload format 2.0. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { HttpApi } from '../assembly/http-api.ts';
import { type ApiRequest, headerOf } from './messages.ts';

export interface EventParts {
  readonly request: ApiRequest;
  readonly api: Pick<HttpApi, 'id' | 'account' | 'stage'>;
  readonly routeKey: string;
  readonly path: string;
  readonly query: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly authorizer:
    | { readonly claims: Record<string, string>; readonly scopes: string[] | null }
    | undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `25/Nov/2026:06:15:00 +0000` */
function commonLogTime(at: Date): string {
  const [date = '', time = ''] = at.toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
}

/** Bodies of these types arrive as text, all others as base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml|.+\+json|.+\+xml)\b)/i;

function joinedHeaders({ headers }: ApiRequest): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    if (value === undefined || key === 'cookie') continue;
    joined[key] = typeof value === 'string' ? value : value.join(',');
  }
  return joined;
}

function joinedQuery(query: string): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query))
    joined[name] = name in joined ? `${joined[name]},${value}` : value;
  return joined;
}

function bodyOf(request: ApiRequest): { body?: string; isBase64Encoded: boolean } {
  if (request.body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT.test(headerOf(request, 'content-type') ?? '');
  return { body: request.body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

/** Leaves out what API Gateway leaves out: an empty map is absent, not `{}`. */
const unlessEmpty = <K extends string>(name: K, map: Readonly<Record<string, string>>) =>
  Object.keys(map).length > 0 ? ({ [name]: map } as Record<K, Record<string, string>>) : {};

function requestContextOf(parts: EventParts) {
  const { request, api, authorizer } = parts;
  const host = headerOf(request, 'host') ?? 'localhost';
  return {
    accountId: api.account,
    apiId: api.id,
    ...(authorizer && { authorizer: { jwt: authorizer } }),
    domainName: host,
    domainPrefix: host.split('.')[0] ?? host,
    http: {
      method: request.method,
      path: parts.path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: headerOf(request, 'user-agent') ?? '',
    },
    requestId: parts.requestId,
    routeKey: parts.routeKey,
    stage: api.stage,
    time: commonLogTime(request.at),
    timeEpoch: request.at.getTime(),
  };
}

export function eventOf(parts: EventParts): APIGatewayProxyEventV2 {
  const { request, path, query, parameters, routeKey } = parts;
  const cookies = headerOf(request, 'cookie')?.split(/;\s*/);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers: joinedHeaders(request),
    ...unlessEmpty('queryStringParameters', joinedQuery(query)),
    ...unlessEmpty('pathParameters', parameters),
    requestContext: requestContextOf(parts),
    ...bodyOf(request),
  };
}
