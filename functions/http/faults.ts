/** What no operation should see: bodies that are not JSON, and errors that nobody caught. */
import type middy from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { preferredLanguage } from '../../shared/kernel/language.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { BusyError } from '../store/transact.ts';
import { isPassing } from '../store/transient-faults.ts';
import { problemAnswer } from './answer.ts';
import type { CallerWatch } from './callers/caller-watch.ts';
import { log } from './log.ts';
import type { HttpEvent } from './request.ts';

/** What stands where bytes were no UTF-8: the gateway and Node put it there, no keyboard has it. */
const NO_CHARACTER = '\uFFFD';

type Middleware = middy.MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2>;

/** Parses a JSON body, and keeps the text for its size and its hash. */
export function parseJson(): Middleware {
  const parser = httpJsonBodyParser({ disableContentTypeError: true });
  return {
    before: async (request) => {
      const { body, isBase64Encoded } = request.event;
      if (typeof body !== 'string' || body === '') return;
      const rawBody = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
      Object.assign(request.event, { rawBody });
      if (rawBody.includes(NO_CHARACTER)) throw Object.assign(new Error('not UTF-8'), { statusCode: 422 });
      await parser.before?.(request as unknown as Parameters<NonNullable<typeof parser.before>>[0]);
    },
  };
}

/** The parser’s own refusals carry a status; the rest is broken and logged with its cause. */
function refusalFor(error: unknown): Refusal {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 415) return refuse('notJson');
  if (status === 422 || status === 400) return refuse('malformed');
  if (error instanceof BusyError || isPassing(error)) {
    log.warn('busy', error as Error);
    return refuse('busy', { retryAfterSeconds: 1 });
  }
  log.error('request failed', error as Error);
  return refuse('broken');
}

/** What cannot be read counts like any other request; where it cannot be counted, it is refused all the same. */
const tooMany = async (refusal: Refusal, { admit }: Pick<CallerWatch, 'admit'>) =>
  refusal.refusal === 'malformed' || refusal.refusal === 'notJson'
    ? admit().catch(() => undefined)
    : undefined;

/** @param callerOf who counts the request */
export const answerFaults = (callerOf: (event: HttpEvent) => Pick<CallerWatch, 'admit'>): Middleware => ({
  onError: async (request) => {
    const { headers, requestContext } = request.event;
    const language = preferredLanguage(headers['accept-language']);
    const fault = refusalFor(request.error);
    const refusal = (await tooMany(fault, callerOf(request.event))) ?? fault;
    request.response = problemAnswer(refusal, language, requestContext.requestId);
  },
});
