import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { PAGES } from '../../shared/contract/pages.ts';
import { journeyCloud } from '../journeys/cloud.ts';

let cloud: Cloud;

beforeAll(async () => {
  cloud = await journeyCloud();
});
afterAll(() => cloud?.stop());

interface Got {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly bytes: Buffer;
}

/** Not fetch: it would tidy the path up and decompress. */
const get = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Got>((fulfil, reject) => {
    request(`${cloud.url}`, { path: target, headers, method }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      fulfil({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        bytes: Buffer.concat(chunks),
      });
    })
      .on('error', reject)
      .end();
  });

const textOf = ({ bytes }: Got) => bytes.toString('utf8');
const titleOf = (got: Got) => /<title>(.*)<\/title>/.exec(textOf(got))?.[1];
const assetsIn = (got: Got) =>
  [...textOf(got).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path as string);

describe('the pages’ function', () => {
  it.each([
    ['/', '常伴'],
    ['/forms/volunteer', '常伴'],
    ['/receipt?code=1', '常伴'],
    ['/console', '常伴 · 工作台'],
    ['/console/', '常伴 · 工作台'],
    ['/console/children/c1?x=1', '常伴 · 工作台'],
  ])('%s is the page “%s”', async (target, title) => {
    const answer = await get(target);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(titleOf(answer)).toBe(title);
  });

  it.each(['/', '/console'])('%s names only assets that are there, to be kept for ever', async (target) => {
    const assets = assetsIn(await get(target));
    expect(assets.length).toBeGreaterThan(1);
    for (const asset of assets) {
      const { status, headers } = await get(asset);
      expect([asset, status, headers['cache-control']]).toEqual([
        asset,
        200,
        'public, max-age=31536000, immutable',
      ]);
      expect(headers['content-type']).toMatch(/^text\/(javascript|css); charset=utf-8$/);
    }
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('an asset comes as %s to who takes it, and is the same', async (encoding, decompress) => {
    const [asset = ''] = assetsIn(await get('/console'));
    const plain = await get(asset, { 'accept-encoding': 'identity' });
    const packed = await get(asset, { 'accept-encoding': encoding });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual([encoding, 'accept-encoding']);
    expect(decompress(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['sbr, xgzip', undefined],
    ['', undefined],
  ])('of “%s” it chooses %s', async (accepted, encoding) => {
    const { headers } = await get('/icon.svg', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
  });

  it.each(['/', '/icon.svg'])(
    '%s is asked for again each time, and spared when it is known',
    async (target) => {
      const first = await get(target);
      const again = await get(target, { 'if-none-match': String(first.headers.etag) });
      const other = await get(target, { 'if-none-match': '"another"' });
      expect(first.headers['cache-control']).toBe('no-cache');
      expect([again.status, again.bytes.length, other.status]).toEqual([304, 0, 200]);
    },
  );

  it.each([
    '/assets/gone.js',
    '/assets/manifest.json',
    '/assets/../manifest.json',
    '/assets/..%2fmanifest.json',
    '/assets/%2e%2e/index.mjs',
    '/assets/constructor',
    '/assets/',
    '/assets/%zz',
  ])('%s is not found', async (target) => {
    const answer = await get(target);
    expect([answer.status, textOf(answer)]).toEqual([404, '{"message":"Not Found"}']);
  });

  it.each([
    ['GET', '/v1/unknown'],
    ['GET', '/v1/'],
    ['GET', '/v2/children'],
    ['GET', '/index.html'],
    ['GET', '/manifest.json'],
    ['GET', '/consoles'],
    ['POST', '/'],
    ['PUT', '/console'],
  ])('%s %s is no page: API Gateway itself answers', async (method, target) => {
    const answer = await get(target, {}, method);
    expect([answer.status, textOf(answer)]).toEqual([404, '{"message":"Not Found"}']);
    expect(answer.headers['x-content-type-options']).toBeUndefined();
  });

  it('/config.json says who signs people in', async () => {
    const answer = await get('/config.json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(textOf(answer))).toEqual({
      issuer: `${cloud.url}/oidc`,
      clientId: 'changban-console',
      audience: 'changban-console',
      signOutUrl: `${cloud.url}/oidc/logout`,
      userPoolUrl: `${cloud.url}/oidc/user-pool`,
      version: packageJson.version,
    });
  });

  it('has a path for every page that the public entry knows', () => {
    const source = readFileSync(new URL('../../web/src/public/pages.tsx', import.meta.url), 'utf8');
    const known = [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path as string);
    const patterns = PAGES.index.map((path) => new RegExp(`^${path.replace(/\{\w+\+?\}/g, '.+')}$`));
    expect(known).toContain('/receipt');
    expect(known.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
  });
});
