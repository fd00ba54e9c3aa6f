import { generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { authorize, type TokenRules } from '../../../local/gateway/authorizer.ts';

const ISSUER = 'http://localhost:8787/oidc';
let ours: Awaited<ReturnType<typeof generateKeyPair>>;
let theirs: typeof ours;
let rules: TokenRules;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  rules = { issuer: ISSUER, audience: 'changban', publicKey: ours.publicKey };
});

interface Spoiled {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresInSeconds?: number;
  readonly notBeforeInSeconds?: number;
  readonly isTheirs?: boolean;
  readonly claims?: object;
}

const nowSeconds = () => Math.floor(Date.now() / 1000);

function tokenWith(spoiled: Spoiled = {}): Promise<string> {
  const jwt = new SignJWT({ scope: 'read write', groups: ['a', 'b'], ...spoiled.claims })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(spoiled.issuer ?? ISSUER)
    .setSubject('local|district')
    .setAudience(spoiled.audience ?? 'changban')
    .setIssuedAt()
    .setExpirationTime(nowSeconds() + (spoiled.expiresInSeconds ?? 60));
  if (spoiled.notBeforeInSeconds !== undefined) jwt.setNotBefore(nowSeconds() + spoiled.notBeforeInSeconds);
  return jwt.sign(spoiled.isTheirs ? theirs.privateKey : ours.privateKey);
}

const ask = (authorization: string | undefined, scopes: readonly string[] = []) =>
  authorize(
    {
      method: 'GET',
      target: '/',
      headers: { authorization },
      body: Buffer.alloc(0),
      sourceIp: '',
      at: new Date(),
      isFromInside: false,
    },
    { scopes },
    rules,
  );

async function statusOf(authorization: string | undefined, scopes: readonly string[] = []) {
  const answer = await ask(authorization, scopes);
  return answer.ok ? 200 : answer.answer.status;
}

describe('authorize', () => {
  it('takes a good token, with or without "Bearer", and gives claims as text', async () => {
    const token = await tokenWith();
    const answer = await ask(`Bearer ${token}`);
    expect(answer).toMatchObject({
      ok: true,
      value: { claims: { iss: ISSUER, sub: 'local|district', groups: '[a b]' }, scopes: null },
    });
    expect(await statusOf(token)).toBe(200);
  });

  const REFUSED: readonly (readonly [name: string, spoiled: Spoiled])[] = [
    ['another signature', { isTheirs: true }],
    ['another issuer', { issuer: `${ISSUER}2` }],
    ['another audience', { audience: 'elsewhere' }],
    ['its time over', { expiresInSeconds: -1 }],
    ['its time not yet come', { notBeforeInSeconds: 60 }],
  ];
  it.each(REFUSED)('refuses a token with %s', async (_name, spoiled) => {
    const answer = await ask(`Bearer ${await tokenWith(spoiled)}`);
    expect(answer).toMatchObject({ ok: false, answer: { status: 401 } });
    const { headers, body } = answer.ok ? { headers: {}, body: '' } : answer.answer;
    expect(headers).toMatchObject({ 'www-authenticate': expect.stringContaining('invalid_token') });
    expect(String(body)).toBe('{"message":"Unauthorized"}');
  });

  it.each([undefined, '', 'Bearer', 'Bearer x.y.z', 'Basic abc'])('refuses %j', async (authorization) => {
    expect(await statusOf(authorization)).toBe(401);
  });

  it('refuses a token that was changed', async () => {
    const [head, payload = '', signature] = (await tokenWith()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'local|auditor' })).toString('base64url');
    expect(await statusOf(`Bearer ${head}.${changed}.${signature}`)).toBe(401);
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await statusOf(`Bearer ${none}.${payload}.`)).toBe(401);
  });

  it('asks for one of the scopes of the route', async () => {
    const token = `Bearer ${await tokenWith()}`;
    expect(await statusOf(token, ['write'])).toBe(200);
    expect(await statusOf(token, ['admin'])).toBe(403);
  });
});
