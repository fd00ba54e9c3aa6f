/** Digests by scope and period. Their sections are kept compressed: DynamoDB takes 400 KB an item. */
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { DigestId, DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Period } from '../../../shared/kernel/instants.ts';
import {
  digestHead,
  digestSchema,
  frozenSchema,
  type Scope,
  type StoredDigest,
} from '../../../shared/reporting/digests/digest.ts';
import { digestIdOf } from '../../../shared/reporting/digests/next-digest.ts';
import { fillIn } from '../../../shared/reporting/digests/references.ts';
import { attributesOf } from '../attributes.ts';
import { type Change, create, overwrite } from '../change.ts';
import { readAll, type Source } from '../page.ts';
import { readItem } from '../record.ts';

const digestKey = (id: DigestId) => ({ pk: `DIGEST#${id}`, sk: 'DIGEST' });

/** Versions in order of their number. */
const VERSION_DIGITS = 6;
const versionsPrefix = (scope: Scope, period: Period) => `${period}#${scope}#v`;

function digestItem({ frozen, ...value }: StoredDigest) {
  const { sections, ...head } = digestSchema.parse(value);
  const { id, scope, period, districtCode, version } = head;
  const sk = `${versionsPrefix(scope, period)}${String(version).padStart(VERSION_DIGITS, '0')}`;
  return {
    ...head,
    packedSections: gzipSync(JSON.stringify(frozen ?? sections)),
    ...digestKey(id),
    byDistrictPk: `DIGESTS#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `DIGESTS#${scope}`,
    byStreetSk: sk,
  };
}

const packedSchema = z.object({ packedSections: z.instanceof(Uint8Array) });

export function parseDigest(item: unknown): StoredDigest {
  const { packedSections } = packedSchema.parse(item);
  const content: unknown = JSON.parse(gunzipSync(packedSections).toString());
  if (Array.isArray(content)) return digestSchema.parse({ ...(item as object), sections: content });
  const frozen = frozenSchema.parse(content);
  const sections = fillIn(frozen.sections, frozen.texts);
  return { ...digestSchema.parse({ ...(item as object), sections }), frozen };
}

export const parseDigestHead = (item: unknown) => digestHead.parse(item);

export const getDigest = (id: DigestId) => readItem('program', digestKey(id), parseDigest);

const known = attributesOf(digestSchema, ['packedSections']);

/** The same digest with other words; its numbers, its version and its cut-off stay. */
export const rewordDigest = (digest: StoredDigest): Change => overwrite('program', digestItem(digest), known);

export const createDigest = (digest: StoredDigest): Change => create('program', digestItem(digest));

/** The newest version. The index may lag behind: from what it knows, the table itself is asked for the next ones. */
export async function latestDigest(scope: Scope, period: Period): Promise<StoredDigest | undefined> {
  const source = { ...digestsOfScopes([scope]), skBegins: versionsPrefix(scope, period) };
  const known = (await readAll(source, parseDigestHead)).map(({ version }) => version);
  let latest: StoredDigest | undefined;
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
