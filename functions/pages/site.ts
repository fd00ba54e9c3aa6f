/** The built pages as they lie beside the function’s code. Only what the manifest names can be asked for. */
import { readFileSync } from 'node:fs';
import {
  SITE_FOLDER,
  SITE_MANIFEST,
  type SiteEncoding,
  type SiteFile,
  siteManifestSchema,
} from '../../shared/contract/site.ts';

const FOLDER = new URL(`./${SITE_FOLDER}/`, import.meta.url);

const bytesOf = (name: string) => readFileSync(new URL(name, FOLDER));

const manifest = new Map(
  Object.entries(siteManifestSchema.parse(JSON.parse(bytesOf(SITE_MANIFEST).toString('utf8')))),
);

/** `undefined` when there is no such file. */
export const findFile = (path: string): SiteFile | undefined => manifest.get(path);

/** The bytes of a file that {@link findFile} has found, read once an instance. */
export const readFile = (path: string, encoding?: SiteEncoding): Buffer => {
  const name = encoding ? `${path}.${encoding}` : path;
  const bytes = read.get(name) ?? bytesOf(name);
  read.set(name, bytes);
  return bytes;
};
const read = new Map<string, Buffer>();
