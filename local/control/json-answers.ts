/** Answers of the local cloud's own routes. */
import type { ApiAnswer } from '../gateway/messages.ts';

export const jsonAnswer = (value: unknown, status = 200): ApiAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify(value)),
});

/** @param code the last part of the problem's type */
export const problemAnswer = (status: number, code: string, detail: string): ApiAnswer => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(
    JSON.stringify({
      type: `https://changban.example/problems/local/${code}`,
      title: detail,
      status,
      code,
      detail,
    }),
  ),
});
