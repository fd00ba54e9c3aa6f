/** Builds the pages and lays them beside their function: each file as it is and compressed, with a manifest that names them. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import {
  SITE_FOLDER,
  SITE_MANIFEST,
  type SiteEncoding,
  type SiteFile,
  type SiteManifest,
} from '../shared/contract/site.ts';
import { bundleFolder } from './functions.ts';

/** The endings that the build makes; another one fails it. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

const isCompressible = (contentType: string) => /^text\/|svg/.test(contentType);

/** Lambda answers 6 MB at most, and bytes travel as base64. */
const LARGEST_FILE_BYTES = 4 * 1024 * 1024;

interface Pressing {
  /** Saves three seconds and makes the compressed pages 8 % larger. */
  readonly isQuick: boolean;
}

const QUICK_QUALITY = 9;

const compress = {
  br: (plain: Buffer, { isQuick }: Pressing) =>
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: isQuick ? QUICK_QUALITY : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  gzip: (plain: Buffer) => promisify(gzip)(plain, { level: 9 }),
} as const satisfies Record<SiteEncoding, (plain: Buffer, pressing: Pressing) => Promise<Buffer>>;

/** In the same order always, so that the same pages make the same upload. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function contentTypeOf(path: string): string {
  const contentType = CONTENT_TYPES[path.split('.').at(-1) ?? ''];
  if (!contentType) throw new Error(`${path}: no content type is known for its ending`);
  return contentType;
}

interface LaidOut extends Pressing {
  readonly plain: Buffer;
  readonly path: string;
  /** The folder of all files. */
  readonly site: string;
}

/** Writes a file and its compressed forms. */
async function layOut({ plain, path, site, isQuick }: LaidOut): Promise<SiteFile> {
  if (plain.length > LARGEST_FILE_BYTES)
    throw new Error(`${path} has ${plain.length} bytes: more than a function can answer`);
  const contentType = contentTypeOf(path);
  const encodings = isCompressible(contentType) ? (['br', 'gzip'] as const) : [];
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), plain);
  for (const encoding of encodings)
    await writeFile(join(site, `${path}.${encoding}`), await compress[encoding](plain, { isQuick }));
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  // Weak: the same page in another encoding is the same page.
  return { contentType, etag: `W/"${hash}"`, encodings: [...encodings] };
}

/** @param root folder of the project */
export async function bundlePages(root: string, { isQuick }: Pressing = { isQuick: false }): Promise<void> {
  const built = join(root, 'dist', 'web');
  const site = join(root, bundleFolder('pages'), SITE_FOLDER);
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });
  await rm(site, { recursive: true, force: true });
  const entries = (await filesUnder(built)).map(async (file) => {
    const path = relative(built, file).split(sep).join('/');
    return [path, await layOut({ plain: await readFile(file), path, site, isQuick })] as const;
  });
  const manifest: SiteManifest = Object.fromEntries(await Promise.all(entries));
  await writeFile(join(site, SITE_MANIFEST), JSON.stringify(manifest));
}
