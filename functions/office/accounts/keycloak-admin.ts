/** The few calls of Keycloak’s Admin REST API that make an account (docs/keycloak.md). */
import * as z from 'zod';
import { readEnvironment } from '../../../shared/environment.ts';
import { withSecret } from '../../store/secrets.ts';
import { AccountRefused } from './account-issuer.ts';

/** The confidential client whose service account may manage users, and nothing else. */
const CLIENT_ID = 'changban-accounts';
const TIMEOUT_MS = 10_000;
/** A token is renewed before it ends on the way. */
const SPARE_MS = 10_000;

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });

/** What is read of a user; what else there is goes back as it came. */
export const userSchema = z.looseObject({
  id: z.string(),
  username: z.string(),
  enabled: z.boolean(),
  attributes: z.record(z.string(), z.array(z.string())).default({}),
  requiredActions: z.array(z.string()).default([]),
});
export type KeycloakUser = z.infer<typeof userSchema>;

const credentialSchema = z.looseObject({ id: z.string(), type: z.string() });

const issuerUrl = () => readEnvironment(process.env, ['ISSUER']).ISSUER.replace(/\/$/, '');
/** `https://host/realms/<realm>` to `https://host/admin/realms/<realm>`. */
const adminUrl = () => issuerUrl().replace(/\/realms\/([^/]+)$/, '/admin/realms/$1');

/** A status that says no to what was asked, as against one of a fault that may pass. */
class Answered extends Error {
  override readonly name = 'Answered';
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string, asked: string) {
    super(`Keycloak answered ${status} to ${asked}`);
    this.status = status;
    this.body = body;
  }
}

let token: { readonly text: string; readonly untilMs: number } | undefined;

async function fetchToken(secret: string): Promise<string> {
  const response = await fetch(`${issuerUrl()}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: secret,
    }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Answered(response.status, await response.text(), 'the request for a token');
  const { access_token: text, expires_in: seconds } = tokenSchema.parse(await response.json());
  token = { text, untilMs: Date.now() + seconds * 1000 - SPARE_MS };
  return text;
}

async function adminToken(): Promise<string> {
  if (token && Date.now() < token.untilMs) return token.text;
  return withSecret('accounts', {
    use: fetchToken,
    isRefused: (error) => error instanceof Answered && error.status === 401,
  });
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the realm. */
  readonly path: string;
  readonly body?: unknown;
}

async function ask({ method, path, body }: Asked): Promise<Response> {
  const response = await fetch(`${adminUrl()}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await adminToken()}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.ok) return response;
  if (response.status === 401) token = undefined;
  throw new Answered(response.status, await response.text(), `${method} ${path.split('?')[0]}`);
}

/**
 * A name in use and a value that the realm does not take are for somebody to put right; anything else may pass: the queue tries it
 * again, and half an hour later the account is shown as failed.
 */
function refused(error: unknown): never {
  if (!(error instanceof Answered)) throw error;
  if (error.status === 409) throw new AccountRefused('nameTaken', error);
  if (error.status === 400) throw new AccountRefused('refused', error);
  throw error;
}

const isGone = (error: unknown) => error instanceof Answered && error.status === 404;

/** The user that was made for a member. Keycloak’s search for an attribute is exact; what it finds is compared all the same. */
export async function findUser(memberId: string): Promise<KeycloakUser | undefined> {
  const query = new URLSearchParams({ q: `memberId:${memberId}`, briefRepresentation: 'false' });
  const found = z
    .array(userSchema)
    .parse(await (await ask({ method: 'GET', path: `/users?${query}` })).json());
  return found.find(({ attributes }) => attributes.memberId?.includes(memberId));
}

/** @returns the id, which is the `sub` of the user’s tokens. */
export async function createUser(user: Readonly<Record<string, unknown>>): Promise<string> {
  const response = await ask({ method: 'POST', path: '/users', body: user }).catch(refused);
  const id = response.headers.get('location')?.split('/').at(-1);
  if (!id) throw new Error('Keycloak made a user and did not say which');
  return id;
}

export async function replaceUser(user: KeycloakUser): Promise<void> {
  await ask({ method: 'PUT', path: `/users/${user.id}`, body: user }).catch(refused);
}

export async function deleteUser(id: string): Promise<void> {
  await ask({ method: 'DELETE', path: `/users/${id}` }).catch((error) => {
    if (!isGone(error)) throw error;
  });
}

/** A password that has to be changed at the next sign-in. */
export async function resetPassword(id: string, value: string): Promise<void> {
  const body = { type: 'password', temporary: true, value };
  await ask({ method: 'PUT', path: `/users/${id}/reset-password`, body }).catch(refused);
}

/** Ends every session of the user. */
export async function endSessions(id: string): Promise<void> {
  await ask({ method: 'POST', path: `/users/${id}/logout` });
}

async function secondFactorsOf(id: string) {
  const response = await ask({ method: 'GET', path: `/users/${id}/credentials` });
  return z
    .array(credentialSchema)
    .parse(await response.json())
    .filter(({ type }) => type === 'otp');
}

export const hasSecondFactor = async (id: string) => (await secondFactorsOf(id)).length > 0;

export async function removeSecondFactors(id: string): Promise<void> {
  for (const { id: credential } of await secondFactorsOf(id))
    await ask({ method: 'DELETE', path: `/users/${id}/credentials/${credential}` });
}
