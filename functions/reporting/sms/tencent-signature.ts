/** Signatures of Tencent Cloud’s API 3.0: TC3-HMAC-SHA256. */
import { createHash, createHmac } from 'node:crypto';

const ALGORITHM = 'TC3-HMAC-SHA256';
const SIGNED_HEADERS = 'content-type;host';
export const CONTENT_TYPE = 'application/json';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

export interface SignedRequest {
  readonly secretId: string;
  readonly secretKey: string;
  readonly service: string;
  /** Without a port, as the gateway sees it. */
  readonly host: string;
  /** Of the address, `/` at the gateway itself. */
  readonly path: string;
  readonly body: string;
  readonly timestampSeconds: number;
}

/** The value of the header `Authorization`. */
export function tencentAuthorization(request: SignedRequest): string {
  const { secretId, secretKey, service, host, path, body, timestampSeconds } = request;
  const date = new Date(timestampSeconds * 1000).toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host}\n`;
  const canonical = ['POST', path, '', headers, SIGNED_HEADERS, sha256(body)].join('\n');
  const text = [ALGORITHM, timestampSeconds, scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request');
  const signature = hmac(key, text).toString('hex');
  return `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`;
}
