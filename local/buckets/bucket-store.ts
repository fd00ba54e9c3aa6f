/** Objects of the buckets, each version by itself: nothing that was put is ever changed. */
import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { BucketSpec } from '../assembly/buckets.ts';
import { type DataFolder, keptList } from '../json-file.ts';

const FILE = 'buckets.jsonl';

const versionSchema = z.object({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  at: z.string(),
  lockedUntil: z.string().optional(),
  /** base64; a delete marker has none. */
  body: z.string().optional(),
});
export type ObjectVersion = z.infer<typeof versionSchema>;

export const etagOf = ({ body = '' }: ObjectVersion) =>
  `"${createHash('md5').update(Buffer.from(body, 'base64')).digest('hex')}"`;

export interface BucketStore {
  find(bucket: string): BucketSpec | undefined;
  put(bucket: BucketSpec, key: string, body: Buffer | undefined): ObjectVersion;
  /** By name, the newest of each first, as S3 lists them. */
  versions(bucket: BucketSpec, prefix: string): ObjectVersion[];
}

const DAY_MS = 86_400_000;

export function openBuckets(specs: readonly BucketSpec[], folder: DataFolder): BucketStore {
  const kept = keptList(folder, FILE, versionSchema);
  return {
    find: (bucket) => specs.find(({ name }) => name === bucket),
    put: ({ name, lockedDays }, key, body) => {
      const now = Date.now();
      const version: ObjectVersion = {
        bucket: name,
        key,
        versionId: randomUUID(),
        at: new Date(now).toISOString(),
        ...(body && { body: body.toString('base64') }),
        ...(body && lockedDays > 0 && { lockedUntil: new Date(now + lockedDays * DAY_MS).toISOString() }),
      };
      kept.add(version);
      return version;
    },
    versions: ({ name }, prefix) =>
      kept.items
        .filter(({ bucket, key }) => bucket === name && key.startsWith(prefix))
        .toReversed()
        .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))),
  };
}
