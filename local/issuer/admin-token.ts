/** Tokens for the client that manages users: by its secret, for a minute, as Keycloak gives them to a service account. */
import { timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { IssuerKeys } from './keys.ts';

const CLIENT = 'changban-accounts';
const SECONDS = 60;

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** In the body, or as HTTP Basic; both are OAuth’s. */
function credentialsIn(form: URLSearchParams, authorization: string | undefined): Credentials {
  const basic = /^Basic (.+)$/.exec(authorization ?? '')?.[1];
  if (!basic) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent);
  return { id, secret };
}

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** The answer to `grant_type=client_credentials`; `undefined` where the client is not known. */
export async function adminTokenFor(
  { form, authorization }: { form: URLSearchParams; authorization: string | undefined },
  { issuer, keys, secret }: { issuer: string; keys: IssuerKeys; secret: string },
) {
  const given = credentialsIn(form, authorization);
  if (given.id !== CLIENT || !isSame(given.secret, secret)) return undefined;
  const token = await new SignJWT({ azp: CLIENT, typ: 'Bearer' })
    .setProtectedHeader({ alg: 'RS256', kid: String(keys.privateJwk.kid) })
    .setIssuer(issuer)
    .setSubject(`service-account-${CLIENT}`)
    .setIssuedAt()
    .setExpirationTime(`${SECONDS}s`)
    .sign(keys.privateKey);
  return { access_token: token, expires_in: SECONDS, token_type: 'Bearer', scope: '' };
}

export async function mayManageUsers(
  authorization: string | undefined,
  { issuer, keys }: { issuer: string; keys: IssuerKeys },
): Promise<boolean> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  try {
    return (await jwtVerify(token, keys.publicKey, { issuer })).payload.azp === CLIENT;
  } catch {
    return false;
  }
}
