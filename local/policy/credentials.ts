/** Each function has an access key id of its own, so that a call says who makes it. */
import { createHash } from 'node:crypto';

export const accessKeyIdOf = (functionName: string) =>
  `LOCAL${createHash('sha256').update(functionName).digest('hex').slice(0, 15).toUpperCase()}`;

/** From `AWS4-HMAC-SHA256 Credential=<access key id>/<date>/<region>/…`. */
export const accessKeyIdIn = (authorization: string | undefined) =>
  /Credential=([^/]+)\//.exec(authorization ?? '')?.[1];

/** The scope that a signature is made for names the service. */
export const isForS3 = (authorization: string | undefined) =>
  /Credential=[^,]*\/s3\/aws4_request/.test(authorization ?? '');
