/** The stand-in for S3, asked by AWS’s own SDK. */

import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectRetentionCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuckets } from '../../../local/buckets/bucket-store.ts';
import { answerS3 } from '../../../local/buckets/s3-api.ts';
import { parseS3Call } from '../../../local/buckets/s3-call.ts';

const SPECS = [{ name: 'anchors', arn: 'arn:aws:s3:::anchors', isVersioned: true, lockedDays: 10 }];
const folder = mkdtempSync(join(tmpdir(), 'changban-buckets-'));
let store = openBuckets(SPECS, folder);

const server = createServer(async (incoming, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const call = parseS3Call(incoming.method ?? '', incoming.url ?? '', Buffer.concat(chunks));
  const { status, headers, body } = answerS3(store, call);
  response.writeHead(status, headers).end(body);
});
let s3: S3Client;
beforeAll(async () => {
  await new Promise<void>((fulfil) => {
    server.listen(0, '127.0.0.1', fulfil);
  });
  s3 = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
afterAll(() => {
  s3.destroy();
  server.close();
});

const Bucket = 'anchors';
const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
const read = async (Key: string, VersionId?: string) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString();
const list = (more: Partial<ConstructorParameters<typeof ListObjectVersionsCommand>[0]> = {}) =>
  s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'heads/', ...more }));

describe('a bucket with versions and a lock', () => {
  it('gives back what was put, under names of any letters', async () => {
    for (const key of ['heads/a b+c&<d>', 'heads/钟楼/1', 'heads/2026-11-30T20:30:00.000Z_1_ab']) {
      await put(key, `at ${key}`);
      expect(await read(key)).toBe(`at ${key}`);
    }
    const { Versions = [] } = await list();
    expect(Versions.map(({ Key }) => Key)).toEqual([
      'heads/2026-11-30T20:30:00.000Z_1_ab',
      'heads/a b+c&<d>',
      'heads/钟楼/1',
    ]);
  });

  it('keeps every version of a name, also behind a removal', async () => {
    const { VersionId } = await put('heads/twice', 'one');
    await put('heads/twice', 'two');
    expect([await read('heads/twice'), await read('heads/twice', VersionId)]).toEqual(['two', 'one']);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'heads/twice' }));
    await expect(read('heads/twice')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await read('heads/twice', VersionId)).toBe('one');
    const { Versions = [], DeleteMarkers = [] } = await list({ Prefix: 'heads/twice' });
    expect([Versions.length, DeleteMarkers.length]).toEqual([2, 1]);
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'heads/twice' }));
    expect(Contents).toEqual([]);
  });

  it('removes no version that is locked, and has no way to unlock it', async () => {
    const { VersionId } = await put('heads/locked', 'x');
    const place = { Bucket, Key: 'heads/locked', VersionId };
    await expect(s3.send(new DeleteObjectCommand(place))).rejects.toMatchObject({ name: 'AccessDenied' });
    const bypass = new DeleteObjectCommand({ ...place, BypassGovernanceRetention: true });
    await expect(s3.send(bypass)).rejects.toMatchObject({ name: 'AccessDenied' });
    const retention = { Mode: 'GOVERNANCE' as const, RetainUntilDate: new Date(0) };
    await expect(
      s3.send(new PutObjectRetentionCommand({ ...place, Retention: retention })),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
    expect(await read('heads/locked', VersionId)).toBe('x');
  });

  it('is listed page by page', async () => {
    for (let index = 0; index < 7; index += 1) await put(`pages/${index % 3}`, String(index));
    const found: string[] = [];
    let [KeyMarker, VersionIdMarker]: (string | undefined)[] = [];
    do {
      const page = await list({ Prefix: 'pages/', MaxKeys: 2, KeyMarker, VersionIdMarker });
      found.push(...(page.Versions ?? []).map(({ Key = '' }) => Key));
      [KeyMarker, VersionIdMarker] = [page.NextKeyMarker, page.NextVersionIdMarker];
    } while (KeyMarker);
    expect(found).toEqual(['0', '0', '0', '1', '1', '2', '2'].map((name) => `pages/${name}`));
  });

  it('has everything again after a restart', async () => {
    const before = (await list()).Versions?.map(({ VersionId }) => VersionId);
    store = openBuckets(SPECS, folder);
    expect((await list()).Versions?.map(({ VersionId }) => VersionId)).toEqual(before);
  });

  it('is not there under another name', async () => {
    const other = new GetObjectCommand({ Bucket: 'other', Key: 'x' });
    await expect(s3.send(other)).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});
