/** The one call to Lambda that functions make: invoking another, and waiting for its answer. */
import type { ServerResponse } from 'node:http';
import type { Demand } from '../policy/evaluate.ts';
import type { FunctionPool } from './pool.ts';

/** `Invoke` of Lambda’s REST API. */
const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations(?:\?|$)/;

export interface Invocations {
  /** The function that a request asks for; `undefined` where it is no invocation. */
  targetOf(url: string | undefined): { readonly name: string; readonly demand: Demand } | undefined;
  answer(name: string, event: unknown, response: ServerResponse): Promise<void>;
}

const UNKNOWN = 'arn:aws:lambda:local:000000000000:function:unknown';
const JSON_TYPE = { 'content-type': 'application/json' } as const;

/** @param find a function by name or ARN */
export function createInvocations(find: (name: string) => FunctionPool | undefined): Invocations {
  return {
    targetOf: (url = '') => {
      const [, encoded] = PATH.exec(url) ?? [];
      if (encoded === undefined) return undefined;
      const name = decodeURIComponent(encoded);
      const resource = find(name)?.spec.arn ?? UNKNOWN;
      return { name, demand: { action: 'lambda:InvokeFunction', resource, context: {} } };
    },
    answer: async (name, event, response) => {
      const outcome = await find(name)?.invoke(event);
      if (!outcome) {
        const headers = { ...JSON_TYPE, 'x-amzn-errortype': 'ResourceNotFoundException' };
        response.writeHead(404, headers).end(JSON.stringify({ Message: `Function not found: ${name}` }));
        return;
      }
      const failed = outcome.ok ? {} : { 'x-amz-function-error': 'Unhandled' };
      const payload = outcome.ok ? outcome.payload : JSON.stringify(outcome.failure);
      response.writeHead(200, { ...JSON_TYPE, ...failed }).end(payload);
    },
  };
}
