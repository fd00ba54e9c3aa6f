/** The HTTP API: from a request to a function's answer, in the order in which API Gateway goes about it. */
import { randomUUID } from 'node:crypto';
import type { HttpApi, HttpRoute } from '../assembly/http-api.ts';
import type { FunctionPool } from '../functions/pool.ts';
import { LARGEST_EVENT_BYTES } from '../functions/pool.ts';
import { answerOf, internalError } from './answer.ts';
import { type Authorized, authorize, type TokenRules } from './authorizer.ts';
import { corsHeaders, preflightAnswer } from './cors.ts';
import { eventOf } from './event.ts';
import { type ApiAnswer, type ApiRequest, gatewayAnswer } from './messages.ts';
import { createRouteTable, type Match } from './route-table.ts';
import { createThrottle } from './throttle.ts';

/** API Gateway's own limit of a body. */
export const LARGEST_BODY_BYTES = 10 * 1024 * 1024;

interface GatewayOptions {
  readonly api: HttpApi;
  readonly findFunction: (arn: string) => FunctionPool | undefined;
  readonly tokenRules: TokenRules;
}

export interface Gateway {
  handle(request: ApiRequest): Promise<ApiAnswer>;
}

interface Routed {
  readonly request: ApiRequest;
  readonly match: Match<HttpRoute>;
  readonly path: string;
  readonly query: string;
}

function splitTarget(target: string): [string, string] {
  const mark = target.indexOf('?');
  return mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}

const within = <T>(timeoutMs: number, work: Promise<T>, otherwise: T) =>
  new Promise<T>((fulfil, reject) => {
    const timer = setTimeout(() => fulfil(otherwise), timeoutMs);
    work.then(fulfil, reject).finally(() => clearTimeout(timer));
  });

export function createGateway({ api, findFunction, tokenRules }: GatewayOptions): Gateway {
  const findRoute = createRouteTable(api.routes);
  const mayPass = createThrottle();
  const prefix = api.stage === '$default' ? '' : `/${api.stage}`;

  const invoke = async (routed: Routed, authorizer: Authorized | undefined): Promise<ApiAnswer> => {
    const { request, match, path, query } = routed;
    const pool = findFunction(match.route.functionArn);
    if (!pool || !match.route.mayInvoke) return internalError();
    const requestId = randomUUID();
    const { parameters, route } = match;
    const event = eventOf({
      request,
      api,
      routeKey: route.key,
      path,
      query,
      parameters,
      requestId,
      authorizer,
    });
    const outcome = await pool.invoke(event, requestId);
    if (outcome.ok) return answerOf(outcome.payload);
    if (outcome.failure.errorType === 'RequestEntityTooLarge')
      return gatewayAnswer(413, 'Request Entity Too Large');
    return internalError();
  };

  const answer = async (request: ApiRequest): Promise<ApiAnswer> => {
    const [path, query] = splitTarget(request.target);
    const match = path.startsWith(prefix) ? findRoute(request.method, path.slice(prefix.length)) : undefined;
    if (!match) return preflightAnswer(api.cors, request) ?? gatewayAnswer(404, 'Not Found');
    if (request.body.length > Math.min(LARGEST_BODY_BYTES, LARGEST_EVENT_BYTES))
      return gatewayAnswer(413, 'Request Entity Too Large');
    if (!request.isFromInside && !mayPass(match.route, request.at.getTime()))
      return gatewayAnswer(429, 'Too Many Requests');
    const authorization = match.route.needsToken
      ? await authorize(request, match.route, tokenRules)
      : undefined;
    if (authorization && !authorization.ok) return authorization.answer;
    const work = invoke({ request, match, path, query }, authorization?.value);
    return within(match.route.timeoutMs, work, gatewayAnswer(503, 'Service Unavailable'));
  };

  return {
    handle: async (request) => {
      const given = await answer(request);
      return { ...given, headers: { ...given.headers, ...corsHeaders(api.cors, request) } };
    },
  };
}
