/** From API Gateway’s event to the parts of a call; what is wrong becomes a refusal that names the field. */
import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { DEFAULT_BODY_LIMIT_BYTES, type Route } from '../../shared/contract/route.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { type FieldError, type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { fieldErrors } from './field-errors.ts';
import { harmfulTextErrors } from './harmful-text.ts';

/** The event once the JSON body parser has been there: `body` is the parsed value. */
export type HttpEvent = Omit<APIGatewayProxyEventV2, 'body'> & {
  readonly body?: unknown;
  readonly rawBody?: string;
};

export interface Parsed {
  readonly path: Record<string, string>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
  readonly ifMatch: number | undefined;
  readonly idempotencyKey: string | undefined;
}

const isJson = (event: HttpEvent) =>
  /^application\/(json|[\w.-]+\+json)\b/i.test(event.headers['content-type'] ?? '');

/** Ids are shorter; a key of DynamoDB may not be as long as a path. */
const LONGEST_PATH_VALUE = 128;

const checkPath = ({ pathParameters }: HttpEvent): Refusal | undefined =>
  Object.values(pathParameters ?? {}).some((value = '') => value.length > LONGEST_PATH_VALUE)
    ? refuse('notFound')
    : undefined;

function checkEnvelope(route: Route, event: HttpEvent): Refusal | undefined {
  const bytes = Buffer.byteLength(event.rawBody ?? '');
  if (bytes > (route.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES)) return refuse('tooLarge');
  if (route.body && bytes > 0 && !isJson(event)) return refuse('notJson');
  return undefined;
}

function parsePart(schema: z.ZodType | undefined, value: unknown, at: string, language: Language) {
  if (!schema) return { value: undefined, errors: [] as FieldError[] };
  const result = schema.safeParse(value, { reportInput: false });
  return result.success
    ? { value: result.data, errors: harmfulTextErrors(result.data, at, language) }
    : { value: undefined, errors: fieldErrors(result.error, { value, at }, language) };
}

/** `"3"` or `W/"3"` to 3. */
function readVersion(header: string | undefined): number | undefined {
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header?.trim() ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}

function checkHeaders(route: Route, { headers }: HttpEvent): Refusal | undefined {
  const key = headers['idempotency-key'];
  const missing = route.needsIdempotencyKey && !key;
  if (missing)
    return refuse('idempotencyKeyMissing', { errors: [headerError('Idempotency-Key', 'required')] });
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(key))
    return refuse('invalid', { errors: [headerError('Idempotency-Key', 'invalid')] });
  if (!route.changesRecord) return undefined;
  if (headers['if-match'] === undefined) return refuse('preconditionMissing');
  if (readVersion(headers['if-match']) === undefined)
    return refuse('invalid', { errors: [headerError('If-Match', 'invalid')] });
  return undefined;
}

const headerError = (name: string, code: string): FieldError => ({
  pointer: `/headers/${name}`,
  code: `header.${code}`,
  message: name,
});

/** All parts by the contract, or the refusal that tells everything that is wrong. */
export function parseRequest(route: Route, event: HttpEvent, language: Language): Parsed | Refusal {
  const envelope = checkPath(event) ?? checkEnvelope(route, event) ?? checkHeaders(route, event);
  if (envelope) return envelope;
  const query = parsePart(route.query, event.queryStringParameters ?? {}, '/query', language);
  const body = parsePart(route.body, event.body, '', language);
  const errors = [...query.errors, ...body.errors];
  if (errors.length > 0) return refuse('invalid', { errors });
  return {
    path: Object.fromEntries(Object.entries(event.pathParameters ?? {}).map(([k, v]) => [k, v ?? ''])),
    query: (query.value ?? {}) as Record<string, unknown>,
    body: body.value,
    ifMatch: readVersion(event.headers['if-match']),
    idempotencyKey:
      route.method === 'POST' && !route.readsOnly ? event.headers['idempotency-key'] : undefined,
  };
}

/** What was asked, in one hash: the same question has the same print. */
export const fingerprintOf = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
