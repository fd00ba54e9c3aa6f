/** CORS as the API's configuration in the template says. */
import type { Cors } from '../assembly/http-api.ts';
import { type ApiAnswer, type ApiRequest, headerOf } from './messages.ts';

type Headers = Record<string, string>;

function originHeaders(cors: Cors, origin: string | undefined): Headers {
  if (origin === undefined) return {};
  const isAllowed = cors.AllowOrigins.some(
    (allowed) =>
      allowed === '*' ||
      allowed === origin ||
      (/^https?:\/\/\*$/.test(allowed) && origin.startsWith(allowed.slice(0, -1))),
  );
  if (!isAllowed) return {};
  return {
    'access-control-allow-origin': cors.AllowOrigins.includes('*') && !cors.AllowCredentials ? '*' : origin,
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
  };
}

/** What every answer to this origin carries. */
export function corsHeaders(cors: Cors | undefined, request: ApiRequest): Headers {
  if (!cors) return {};
  const headers = originHeaders(cors, headerOf(request, 'origin'));
  if (Object.keys(headers).length === 0 || cors.ExposeHeaders.length === 0) return headers;
  return { ...headers, 'access-control-expose-headers': cors.ExposeHeaders.join(',') };
}

/** API Gateway answers the preflight itself when CORS is configured and no route takes OPTIONS. */
export function preflightAnswer(cors: Cors | undefined, request: ApiRequest): ApiAnswer | undefined {
  if (!cors || request.method !== 'OPTIONS') return undefined;
  const headers = originHeaders(cors, headerOf(request, 'origin'));
  if (Object.keys(headers).length === 0) return { status: 204, headers: {}, body: Buffer.alloc(0) };
  return {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': cors.AllowMethods.join(','),
      'access-control-allow-headers': cors.AllowHeaders.join(','),
      ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
    },
    body: Buffer.alloc(0),
  };
}
