/** The JWT authorizer: signature, issuer, audience, times and scopes, with API Gateway's own answers. */
import { type CryptoKey, type JWTPayload, jwtVerify } from 'jose';
import type { HttpRoute } from '../assembly/http-api.ts';
import { type ApiAnswer, type ApiRequest, gatewayAnswer, headerOf } from './messages.ts';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly publicKey: CryptoKey;
}

export interface Authorized {
  readonly claims: Record<string, string>;
  readonly scopes: string[] | null;
}

export type Authorization =
  | { readonly ok: true; readonly value: Authorized }
  | { readonly ok: false; readonly answer: ApiAnswer };

/** Claims arrive as text; a list as `[a b]`. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const scopesIn = (payload: JWTPayload): string[] => {
  const { scope, scp } = payload;
  if (Array.isArray(scp)) return scp.map(String);
  return typeof scope === 'string' && scope !== '' ? scope.split(' ') : [];
};

const refuse = (status: 401 | 403, message: string, challenge: string): Authorization => ({
  ok: false,
  answer: gatewayAnswer(status, message, { 'www-authenticate': challenge }),
});

const invalid = (description: string) =>
  refuse(401, 'Unauthorized', `Bearer scope="" error="invalid_token" error_description="${description}"`);

/** `aud` or, for access tokens without one, `client_id`. */
function isForUs(payload: JWTPayload, audience: string): boolean {
  const audiences = [payload.aud ?? payload.client_id].flat();
  return audiences.includes(audience);
}

export async function authorize(
  request: ApiRequest,
  route: Pick<HttpRoute, 'scopes'>,
  rules: TokenRules,
): Promise<Authorization> {
  const token = headerOf(request, 'authorization')?.replace(/^Bearer\s+/i, '');
  if (!token) return refuse(401, 'Unauthorized', 'Bearer');
  let payload: JWTPayload;
  try {
    const options = { issuer: rules.issuer, requiredClaims: ['exp'], algorithms: ['RS256'] };
    payload = (await jwtVerify(token, rules.publicKey, options)).payload;
  } catch {
    return invalid('the token is not valid');
  }
  if (!isForUs(payload, rules.audience)) return invalid('the audience is not valid');
  const scopes = scopesIn(payload);
  if (route.scopes.length > 0 && !route.scopes.some((scope) => scopes.includes(scope)))
    return refuse(403, 'Forbidden', `Bearer scope="${route.scopes.join(' ')}" error="insufficient_scope"`);
  const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
  return { ok: true, value: { claims, scopes: route.scopes.length > 0 ? scopes : null } };
}
