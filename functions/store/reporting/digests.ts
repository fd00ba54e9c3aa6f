/** Digests by scope and period. Their sections are kept compressed: DynamoDB takes 400 KB an item. */
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { DigestId, DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Period } from '../../../shared/kernel/instants.ts';
import { type Digest, digestSchema, type Scope } from '../../../shared/reporting/digests/digest.ts';
import { digestIdOf } from '../../../shared/reporting/digests/next-digest.ts';
import { type Change, create, overwrite } from '../change.ts';
import { readAll, type Source } from '../page.ts';
import { readItem } from '../record.ts';

const digestKey = (id: DigestId) => ({ pk: `DIGEST#${id}`, sk: 'DIGEST' });

/** Versions in order of their number. */
const VERSION_DIGITS = 6;
const versionsPrefix = (scope: Scope, period: Period) => `${period}#${scope}#v`;

function digestItem(value: Digest) {
  const { sections, ...head } = digestSchema.parse(value);
  const { id, scope, period, districtCode, version } = head;
  const sk = `${versionsPrefix(scope, period)}${String(version).padStart(VERSION_DIGITS, '0')}`;
  return {
    ...head,
    packedSections: gzipSync(JSON.stringify(sections)),
    ...digestKey(id),
    byDistrictPk: `DIGESTS#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `DIGESTS#${scope}`,
    byStreetSk: sk,
  };
}

const packedSchema = z.object({ packedSections: z.instanceof(Uint8Array) });

export function parseDigest(item: unknown): Digest {
  const { packedSections } = packedSchema.parse(item);
  const sections: unknown = JSON.parse(gunzipSync(packedSections).toString());
  return digestSchema.parse({ ...(item as object), sections });
}

const headSchema = digestSchema.omit({ sections: true });
export const parseDigestHead = (item: unknown) => headSchema.parse(item);

export const getDigest = (id: DigestId) => readItem('program', digestKey(id), parseDigest);

/** The same digest with other words; its numbers, its version and its cut-off stay. */
export const rewordDigest = (digest: Digest): Change => overwrite('program', digestItem(digest));

export const createDigest = (digest: Digest): Change => create('program', digestItem(digest));

/** The newest version. The index may lag behind: from what it knows, the table itself is asked for the next ones. */
export async function latestDigest(scope: Scope, period: Period): Promise<Digest | undefined> {
  const source = { ...digestsOfScopes([scope]), skBegins: versionsPrefix(scope, period) };
  const known = (await readAll(source, parseDigestHead)).map(({ version }) => version);
  let latest: Digest | undefined;
  for (let version = Math.max(1, ...known); ; version += 1) {
    const found = await getDigest(digestIdOf(scope, period, version));
    if (!found) return latest;
    latest = found;
  }
}

export const digestsOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`DIGESTS#${code}`],
  newestFirst: true,
});

export const digestsOfScopes = (scopes: readonly Scope[]): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: scopes.map((scope) => `DIGESTS#${scope}`),
  newestFirst: true,
});
