/** Signing in as the console does it: authorization code with PKCE. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../../local/cloud.ts';
import { CLIENT_ID } from '../../../local/issuer/tokens.ts';
import { FIXTURE_STAGE, removeFolder, writeFixture } from '../fixture/assembly.ts';

const assemblyDir = writeFixture();
let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ assemblyDir, stage: FIXTURE_STAGE, quiet: true });
});
afterAll(async () => {
  await cloud.stop();
  removeFolder(assemblyDir);
});

/** Just enough of a browser: keeps cookies, follows nothing by itself. */
function browser() {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const answer = await fetch(new URL(url, cloud.url), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text: await answer.text(),
      headers: answer.headers,
    };
  };
}

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:5173' },
  body: new URLSearchParams(fields).toString(),
});

async function authorize(go: ReturnType<typeof browser>, redirectUri: string, challenge: string) {
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirectUri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  return go(`/oidc/auth?${query}`);
}

async function signIn(persona: string) {
  const go = browser();
  const verifier = randomBytes(32).toString('base64url');
  const redirect_uri = `${cloud.url}/console/callback`;
  const { location } = await authorize(
    go,
    redirect_uri,
    createHash('sha256').update(verifier).digest('base64url'),
  );
  const choices = await go(location);
  const picked = await go(location, form({ persona }));
  const back = await go(picked.location);
  const code = new URL(back.location).searchParams.get('code') ?? '';
  const fields = { grant_type: 'authorization_code', client_id: CLIENT_ID, code, redirect_uri };
  const exchange = (code_verifier: string) => go('/oidc/token', form({ ...fields, code_verifier }));
  return { choices, verifier, exchange };
}

describe('the issuer', () => {
  it('is found by discovery', async () => {
    const discovered = await (await fetch(`${cloud.url}/oidc/.well-known/openid-configuration`)).json();
    expect(discovered).toMatchObject({
      issuer: `${cloud.url}/oidc`,
      token_endpoint: `${cloud.url}/oidc/token`,
      end_session_endpoint: `${cloud.url}/oidc/session/end`,
    });
  });

  it('signs the chosen persona in; the token opens the API', async () => {
    const { choices, verifier, exchange } = await signIn('street:320404002');
    const tokens = await exchange(verifier);
    const { access_token } = JSON.parse(tokens.text) as { access_token: string };
    const me = await fetch(`${cloud.url}/v1/me`, { headers: { authorization: `Bearer ${access_token}` } });

    expect(choices.text).toContain('value="street:320404002"');
    expect(tokens.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(await me.json()).toMatchObject({
      jwt: { claims: { sub: 'local|street:320404002', aud: 'changban' } },
    });
  });

  it('gives no token to who does not know the verifier', async () => {
    const { exchange } = await signIn('district');
    expect((await exchange(randomBytes(32).toString('base64url'))).status).toBe(400);
  });

  it('asks again when nobody is called that', async () => {
    const go = browser();
    const { location } = await authorize(go, `${cloud.url}/console/callback`, 'x'.repeat(43));
    expect((await go(location, form({ persona: 'king' }))).status).toBe(400);
  });

  it('sends nobody to a page that is not on this machine', async () => {
    const refused = await authorize(browser(), 'https://evil.example/callback', 'x'.repeat(43));
    expect([refused.status, refused.location]).toEqual([400, '']);
  });

  it('says in words that a sign-in is stale', async () => {
    const stale = await fetch(`${cloud.url}/oidc/interaction/nothing`);
    expect(stale.status).toBe(400);
    expect(await stale.text()).toContain('sign in again');
  });
});
