/** What browsers are told with every answer that a function gives. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { allRoutes } from '../../shared/all-routes.ts';
import { type Route, routeKey } from '../../shared/contract/route.ts';
import { journeyCloud } from './cloud.ts';

let cloud: Cloud;

beforeAll(async () => {
  cloud = await journeyCloud();
});
afterAll(() => cloud?.stop());

const EVERYWHERE = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};
const INERT = { ...EVERYWHERE, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };

const get = async (path: string) => {
  const { status, headers } = await fetch(`${cloud.url}${path}`);
  return { status, headers: Object.fromEntries(headers) };
};
const policyOf = (headers: Readonly<Record<string, string>>) =>
  new Map(
    (headers['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );

describe('an answer of the API', () => {
  const routes = Object.values(allRoutes) as Route[];

  it.each(routes.map((route) => [routeKey(route), route] as const))(
    '%s says so, whether it succeeds or refuses',
    async (_, { method, path, access, body }) => {
      const { status, headers } = await cloud.request({
        method,
        path: path.replaceAll(/\{\w+\}/g, 'nobody'),
        ...(access !== 'public' && { as: 'district' }),
        ...(body && { body: {} }),
      });
      expect(status).toBeLessThan(500);
      expect(headers).toMatchObject({ ...INERT, 'cache-control': 'no-store' });
    },
  );
});

describe('a page', () => {
  it.each(['/', '/forms/volunteer', '/receipt', '/console', '/console/children'])(
    '%s lets nothing run but its own scripts, and nobody frame it',
    async (path) => {
      const { headers } = await get(path);
      const policy = policyOf(headers);
      expect(headers).toMatchObject({
        ...EVERYWHERE,
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()'),
      });
      expect(policy.get('script-src')).toEqual(["'self'"]);
      for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors'])
        expect([name, policy.get(name)]).toEqual([name, ["'none'"]]);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    },
  );

  it('that is public takes styles from files only, and asks its own origin only', async () => {
    const policy = policyOf((await get('/')).headers);
    expect([policy.get('style-src'), policy.get('connect-src')]).toEqual([["'self'"], ["'self'"]]);
  });

  it('of the console has a nonce for each answer, and may reach who signs people in', async () => {
    const nonceIn = async () => {
      const answer = await fetch(`${cloud.url}/console`);
      const html = await answer.text();
      const policy = policyOf(Object.fromEntries(answer.headers));
      const nonce = /name="style-nonce" content="([\w-]{24})"/.exec(html)?.[1];
      expect(policy.get('style-src')).toEqual(["'self'", `'nonce-${nonce}'`]);
      expect(policy.get('connect-src')).toEqual(["'self'", cloud.url]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      return nonce;
    };
    expect(await nonceIn()).not.toBe(await nonceIn());
  });

  it.each(['/config.json', '/icon.svg', '/assets/gone.js'])('%s is shown as no page', async (path) => {
    expect((await get(path)).headers).toMatchObject(INERT);
  });
});
