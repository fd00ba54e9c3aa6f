/** From a value to API Gateway’s answer. */

import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problemDocument } from '../../shared/all-problems.ts';
import { REPLACED_HEADER } from '../../shared/contract/replaced.ts';
import { type BinaryReply, isBinary, type Route, type TypedFile } from '../../shared/contract/route.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { Refusal } from '../../shared/kernel/problem.ts';
import type { StoredAnswer } from './idempotency.ts';
import { API_HEADERS } from './security-headers.ts';

const replyOf = (route: Route, status: number) => route.replies[status as keyof Route['replies']];

function etagOf(body: unknown): Record<string, string> {
  const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
  return typeof version === 'number' ? { etag: `"${version}"` } : {};
}

/** Codes and pointers only, which are plain ASCII. */
const replacedIn = (replacements: StoredAnswer['replacements']): Record<string, string> =>
  replacements && replacements.length > 0 ? { [REPLACED_HEADER]: JSON.stringify(replacements) } : {};

const fileAnswer = (
  status: number,
  { type, bytes }: TypedFile,
  more: Record<string, string>,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...API_HEADERS, 'content-type': type, 'content-disposition': 'attachment', ...more },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

/** The contract lets an operation answer bytes where there is one type, and says the type where there are several. */
const fileOf = ({ binary }: BinaryReply, body: unknown): TypedFile =>
  typeof binary === 'string' ? { type: binary, bytes: body as Uint8Array } : (body as TypedFile);

/** A success as the route declares it: a file, or JSON with the record’s version as `ETag`. */
export function successAnswer(
  route: Route,
  { status, body, replacements }: StoredAnswer,
): APIGatewayProxyStructuredResultV2 {
  const reply = replyOf(route, status);
  if (reply && isBinary(reply)) return fileAnswer(status, fileOf(reply, body), replacedIn(replacements));
  return {
    statusCode: status,
    headers: {
      ...API_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      ...etagOf(body),
      ...replacedIn(replacements),
    },
    ...(status !== 204 && { body: JSON.stringify(body) }),
  };
}

/** A refusal as a problem document in the asker’s language. */
export function problemAnswer(
  refusal: Refusal,
  language: Language,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const problem = problemDocument(refusal, language, requestId);
  return {
    statusCode: problem.status,
    headers: {
      ...API_HEADERS,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...(refusal.retryAfterSeconds && { 'retry-after': String(refusal.retryAfterSeconds) }),
    },
    body: JSON.stringify(problem),
  };
}
