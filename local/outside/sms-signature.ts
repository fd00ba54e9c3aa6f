/** Checks requests as Tencent Cloud does: TC3-HMAC-SHA256 over the headers that the request names. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type ApiRequest, headerOf } from '../gateway/messages.ts';

/** Tencent refuses a request that is older, or newer, than this. */
const MAX_SKEW_SECONDS = 300;

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/(\w+)\/tc3_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

export interface KeyPair {
  readonly secretId: string;
  readonly secretKey: string;
}

const textOf = (request: ApiRequest, name: string) => headerOf(request, name) ?? '';

/** Tencent listens on its standard port, so the name alone is signed. */
const signedValue = (request: ApiRequest, name: string) =>
  name === 'host' ? textOf(request, name).replace(/:\d+$/, '') : textOf(request, name);

function canonicalOf(request: ApiRequest, signedHeaders: string): string {
  const [path = '/', query = ''] = request.target.split('?');
  const headers = signedHeaders
    .split(';')
    .map((name) => `${name}:${signedValue(request, name)}\n`)
    .join('');
  return [request.method, path, query, headers, signedHeaders, sha256(request.body)].join('\n');
}

const isSame = (one: string, other: Buffer) => timingSafeEqual(Buffer.from(one, 'hex'), other);

/** @returns Tencent’s code of what is wrong, `undefined` for a request of the owner of the key pair. */
export function signatureFault(request: ApiRequest, { secretId, secretKey }: KeyPair): string | undefined {
  const [, id, date = '', service = '', signedHeaders = '', signature = ''] =
    AUTHORIZATION.exec(textOf(request, 'authorization')) ?? [];
  if (id === undefined) return 'AuthFailure.InvalidAuthorization';
  if (id !== secretId) return 'AuthFailure.SecretIdNotFound';
  const timestamp = textOf(request, 'x-tc-timestamp');
  if (Math.abs(request.at.getTime() / 1000 - Number(timestamp)) > MAX_SKEW_SECONDS)
    return 'AuthFailure.SignatureExpire';
  const scope = `${date}/${service}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonicalOf(request, signedHeaders))].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request');
  const isToday = new Date(Number(timestamp) * 1000).toISOString().startsWith(date);
  return isToday && isSame(signature, hmac(key, text)) ? undefined : 'AuthFailure.SignatureFailure';
}
