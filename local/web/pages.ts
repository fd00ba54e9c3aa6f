/** Serves the built web pages: files as they are, any other path the page of its first segment. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { SocketHandler } from '../origin/origin.ts';
import { StartFailure } from '../start-failure.ts';
import { contentTypeOf, isCompressible } from './content-types.ts';

type Encoding = 'br' | 'gzip' | 'identity';

interface Page {
  readonly contentType: string;
  readonly etag: string;
  readonly bodies: { identity: Buffer } & Partial<Record<Encoding, Buffer>>;
}

/** Good enough and fast: the pages are compressed when they are first asked for. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compress = {
  br: (plain: Buffer) => promisify(brotliCompress)(plain, BROTLI),
  gzip: (plain: Buffer) => promisify(gzip)(plain),
  identity: async (plain: Buffer) => plain,
} as const satisfies Record<Encoding, (plain: Buffer) => Promise<Buffer>>;

function encodingFor(accepted: string | undefined, contentType: string): Encoding {
  if (!isCompressible(contentType)) return 'identity';
  if (/\bbr\b/.test(accepted ?? '')) return 'br';
  return /\bgzip\b/.test(accepted ?? '') ? 'gzip' : 'identity';
}

function decodedPath(url: string | undefined): string | undefined {
  try {
    return decodeURIComponent((url ?? '/').split('?')[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** The file for a path, undefined when it would lie outside or is named but missing. */
function fileFor(root: string, path: string): string | undefined {
  const file = normalize(join(root, path));
  if (!file.startsWith(root + sep) && file !== root) return undefined;
  if (existsSync(file) && statSync(file).isFile()) return file;
  if (/\.\w+$/.test(path)) return undefined;
  const entry = join(root, `${path.split('/')[1] || 'index'}.html`);
  return existsSync(entry) ? entry : join(root, 'index.html');
}

/** Vite puts a hash into the names of what lies under `assets`, so that may be kept for ever. */
const cacheFor = (path: string) =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

/** @param root folder of the built pages */
export function createPages(root: string): SocketHandler {
  if (!existsSync(join(root, 'index.html')))
    throw new StartFailure(
      `The web pages are not built: there is no index.html in ${root}. Run "npm run build:web".`,
    );
  const pages = new Map<string, Page>();

  const load = (file: string): Page => {
    const key = `${file} ${statSync(file).mtimeMs}`;
    const found = pages.get(key);
    if (found) return found;
    const identity = readFileSync(file);
    const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
    const page = { contentType: contentTypeOf(file), etag, bodies: { identity } };
    pages.set(key, page);
    return page;
  };

  const bodyIn = async (page: Page, encoding: Encoding): Promise<Buffer> => {
    const body = page.bodies[encoding] ?? (await compress[encoding](page.bodies.identity));
    page.bodies[encoding] = body;
    return body;
  };

  const sendFile = async (
    incoming: IncomingMessage,
    response: ServerResponse,
    file: string,
    path: string,
  ) => {
    const page = load(file);
    const headers = { etag: page.etag, 'cache-control': cacheFor(path), vary: 'accept-encoding' };
    if (incoming.headers['if-none-match'] === page.etag) return response.writeHead(304, headers).end();
    const encoding = encodingFor(String(incoming.headers['accept-encoding'] ?? ''), page.contentType);
    const body = await bodyIn(page, encoding);
    response.writeHead(200, {
      ...headers,
      'content-type': page.contentType,
      'content-length': body.length,
      'x-content-type-options': 'nosniff',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    });
    return response.end(incoming.method === 'HEAD' ? undefined : body);
  };

  return async (incoming, response) => {
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return answerText(response, 405, 'GET only');
    const path = decodedPath(incoming.url);
    const file = path === undefined ? undefined : fileFor(root, path);
    if (path === undefined || !file) return answerText(response, 404, 'Not found');
    await sendFile(incoming, response, file, path);
  };
}
