/** What a function's return value becomes: format 2.0 takes a whole answer, or infers one from any other value. */
import * as z from 'zod';
import { type ApiAnswer, gatewayAnswer } from './messages.ts';

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const answerSchema = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), headerValue).optional(),
  multiValueHeaders: z.record(z.string(), z.array(headerValue)).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

export const internalError = () => gatewayAnswer(500, 'Internal Server Error');

const json = (body: string): ApiAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(body),
});

function lowerCased<T>(headers: Readonly<Record<string, T>> | undefined): Record<string, T> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** @param payload the return value as JSON text */
export function answerOf(payload: string): ApiAnswer {
  const value: unknown = JSON.parse(payload);
  const hasStatus = typeof value === 'object' && value !== null && 'statusCode' in value;
  if (!hasStatus) return json(typeof value === 'string' ? value : payload);
  const { success, data } = answerSchema.safeParse(value);
  if (!success) return internalError();
  const headers: Record<string, string | string[]> = {
    ...lowerCased(data.headers),
    ...lowerCased(data.multiValueHeaders),
  };
  if (data.cookies) headers['set-cookie'] = data.cookies;
  if (data.body !== undefined) headers['content-type'] ??= 'text/plain;charset=UTF-8';
  return {
    status: data.statusCode,
    headers,
    body: Buffer.from(data.body ?? '', data.isBase64Encoded ? 'base64' : 'utf8'),
  };
}
