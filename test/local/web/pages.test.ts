import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPages } from '../../../local/web/pages.ts';
import { removeFolder, temporaryFolder } from '../fixture/assembly.ts';

const root = temporaryFolder();
let server: Server;

beforeAll(async () => {
  mkdirSync(path.join(root, 'web', 'assets'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(root, 'web', name), text);
  write('index.html', '<title>public</title>');
  write('console.html', '<title>console</title>');
  write('assets/main-abc.js', 'export {};');
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
  server = createServer(createPages(path.join(root, 'web')));
  await new Promise<void>((fulfil) => server.listen(0, '127.0.0.1', fulfil));
});
afterAll(() => {
  server.close();
  removeFolder(root);
});

/** Not fetch: it would tidy the path up. */
const get = (target: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((fulfil) => {
    const { port } = server.address() as AddressInfo;
    request({ port, host: '127.0.0.1', path: target, headers }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += chunk;
      fulfil({ status: answer.statusCode ?? 0, headers: answer.headers, text });
    }).end();
  });

describe('the pages', () => {
  it.each([
    ['/', 'public'],
    ['/forms/needs-survey', 'public'],
    ['/receipt?code=1', 'public'],
    ['/console', 'console'],
    ['/console/children/c1', 'console'],
  ])('%s is the %s page', async (target, title) => {
    const answer = await get(target);
    expect([answer.status, answer.text]).toEqual([200, `<title>${title}</title>`]);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('what has a hash in its name is kept for ever', async () => {
    const { headers } = await get('/assets/main-abc.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('immutable');
  });

  it.each(['/assets/gone.js', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%zz'])(
    '%s is not found',
    async (target) => {
      const answer = await get(target);
      expect([answer.status, answer.text]).toEqual([404, 'Not found']);
    },
  );

  it('compresses, and spares what the browser has', async () => {
    const { headers } = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect((await get('/', { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  it('says in one line that they are not built', () => {
    expect(() => createPages(path.join(root, 'nowhere'))).toThrow('npm run build:web');
  });
});
