/** Every route of the deployed API before every kind of token: who reaches a function at all. */
import { generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../local/assembly/plan.ts';
import type { FunctionPool } from '../../local/functions/pool.ts';
import { createGateway, type Gateway } from '../../local/gateway/gateway.ts';
import { allRoutes } from '../../shared/all-routes.ts';
import { routeKey } from '../../shared/contract/route.ts';

const ISSUER = 'http://localhost:8787/oidc';
const AUDIENCE = 'changban';
const HOUR = 3600;

let ours: Awaited<ReturnType<typeof generateKeyPair>>;
let theirs: typeof ours;
let gateway: Gateway;

/** In place of each function: it says that it was reached. */
const reached = {
  invoke: async () => ({ ok: true, payload: '{"statusCode":299}' }),
} as unknown as FunctionPool;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const { api } = readPlan('cdk.out', 'default');
  const tokenRules = { issuer: ISSUER, audience: AUDIENCE, publicKey: ours.publicKey };
  gateway = createGateway({ api, findFunction: () => reached, tokenRules });
});

interface Spoiled {
  readonly audience?: string;
  readonly issuer?: string;
  readonly expiresInSeconds?: number;
  readonly isTheirs?: boolean;
  readonly scope?: string | undefined;
}

function tokenWith({
  audience = AUDIENCE,
  issuer = ISSUER,
  expiresInSeconds = HOUR,
  isTheirs,
  ...claims
}: Spoiled) {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ scope: 'openid profile', ...claims })
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(issuer)
    .setSubject('local|district')
    .setAudience(audience)
    .setIssuedAt(now - HOUR)
    .setExpirationTime(now + expiresInSeconds)
    .sign(isTheirs ? theirs.privateKey : ours.privateKey);
}

const STANDINGS: Readonly<Record<string, () => Promise<string | undefined>>> = {
  'no token': async () => undefined,
  'an expired token': () => tokenWith({ expiresInSeconds: -HOUR / 2 }),
  'a token for somebody else’s audience': () => tokenWith({ audience: 'another' }),
  'a token of another issuer': () => tokenWith({ issuer: 'https://issuer.example' }),
  'a token signed by somebody else': () => tokenWith({ isTheirs: true }),
  'no token at all, but some text': async () => 'open sesame',
};

/** An ID token has the audience of the console’s client and no scope; an access token of another client has another scope. */
const OUT_OF_SCOPE = {
  'an ID token': () => tokenWith({ scope: undefined }),
  'a token for something else': () => tokenWith({ scope: 'profile email' }),
};

async function statusOf(method: string, path: string, token: string | undefined): Promise<number> {
  const { status } = await gateway.handle({
    method,
    target: path.replace(/\{\w+\}/g, 'x'),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    at: new Date(),
    isFromInside: true,
  });
  return status;
}

const routes = Object.values(allRoutes).map((route) => [routeKey(route), route] as const);
const standings = Object.keys(STANDINGS);
const count = standings.length + Object.keys(OUT_OF_SCOPE).length + 1;

describe(`${routes.length} routes × ${count} tokens, ${routes.length * count} cells`, () => {
  it.each(routes)(
    '%s: a token is needed where the contract says so, and only a good one will do',
    async (_, route) => {
      for (const standing of standings) {
        const status = await statusOf(route.method, route.path, await STANDINGS[standing]?.());
        expect([standing, status]).toEqual([standing, route.access === 'public' ? 299 : 401]);
      }
      for (const [kind, token] of Object.entries(OUT_OF_SCOPE)) {
        const status = await statusOf(route.method, route.path, await token());
        expect([kind, status]).toEqual([kind, route.access === 'public' ? 299 : 403]);
      }
      expect(await statusOf(route.method, route.path, await tokenWith({}))).toBe(299);
    },
  );
});
