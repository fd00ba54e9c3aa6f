/** The two entry pages. The console’s library makes styles as it goes, so each of its answers has a nonce for them. */
import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { NONCE_PLACEHOLDER } from '../../shared/contract/pages.ts';
import { readEnvironment } from '../../shared/environment.ts';
import { pageHeaders } from '../http/security-headers.ts';
import { ASK_AGAIN, fileAnswer } from './file-answer.ts';
import { readFile } from './site.ts';

export const publicAnswer = (event: APIGatewayProxyEventV2) =>
  fileAnswer(event, { path: 'index.html', cacheControl: ASK_AGAIN, security: pageHeaders({}) });

/** Kept in no cache: a nonce is good for one answer. */
export function consoleAnswer(): APIGatewayProxyStructuredResultV2 {
  const styleNonce = randomBytes(18).toString('base64url');
  const { SIGN_IN_ORIGINS } = readEnvironment(process.env, ['SIGN_IN_ORIGINS']);
  return {
    statusCode: 200,
    headers: {
      ...pageHeaders({ styleNonce, connectTo: SIGN_IN_ORIGINS.split(' ') }),
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    },
    body: readFile('console.html').toString('utf8').replaceAll(NONCE_PLACEHOLDER, styleNonce),
  };
}
