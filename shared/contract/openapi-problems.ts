/** The refusals that a route may answer, for the OpenAPI document. */
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { problemSchema } from '../kernel/problem.ts';
import { pathNames, type Route } from './route.ts';

const problem = (id: string, description: string): ZodOpenApiResponseObject => ({
  id,
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

const patient = (response: ZodOpenApiResponseObject): ZodOpenApiResponseObject => ({
  ...response,
  headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
});

const RESPONSES = {
  400: problem(
    'Invalid',
    'The request is malformed or invalid; `errors` identifies each invalid field by JSON pointer',
  ),
  // API Gateway answers it before any function runs.
  401: {
    id: 'Unauthenticated',
    description: 'The token is missing or invalid',
    content: {
      'application/json': {
        schema: { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] },
      },
    },
  } satisfies ZodOpenApiResponseObject,
  403: problem('Forbidden', 'The role does not allow this action'),
  404: problem('NotFound', 'The record does not exist or is outside the caller’s area'),
  409: problem('RuleRefuses', 'A rule does not allow this; `code` identifies it'),
  412: problem('StaleVersion', 'The record has changed since it was read; the body contains both versions'),
  413: problem('TooLarge', 'The request body is too large'),
  415: problem('NotJson', 'The request body is not application/json'),
  428: problem('PreconditionMissing', 'The If-Match header is missing'),
  429: patient(problem('TooMany', 'Too many requests')),
  503: patient(problem('Busy', 'Too many concurrent changes; nothing was stored')),
};

type Refused = keyof typeof RESPONSES;

const isReceipt = ({ path }: Route) => path.startsWith('/v1/receipts/');
const isChange = ({ method, readsOnly }: Route) => method !== 'GET' && !readsOnly;

/** When a route may answer so. */
const APPLIES: Readonly<Record<Refused, (route: Route) => boolean>> = {
  400: (route) => Boolean(route.query ?? route.body ?? route.changesRecord) || isChange(route),
  401: ({ access }) => access !== 'public',
  403: ({ access }) => access !== 'public',
  404: (route) => pathNames(route.path).length > 0 || isReceipt(route),
  409: isChange,
  412: ({ changesRecord }) => changesRecord === true,
  413: ({ body }) => body !== undefined,
  415: ({ body }) => body !== undefined,
  428: ({ changesRecord }) => changesRecord === true,
  429: () => true,
  503: isChange,
};

/** Every refusal that applies to the route, by status. */
export function problemResponses(route: Route): Record<string, ZodOpenApiResponseObject> {
  const applicable = Object.entries(RESPONSES).filter(([status]) =>
    APPLIES[Number(status) as Refused](route),
  );
  return Object.fromEntries(applicable);
}
