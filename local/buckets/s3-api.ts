/** Stands in for S3: the calls that the template grants, on buckets with versions and a lock. */
import { type BucketStore, etagOf, type ObjectVersion } from './bucket-store.ts';
import type { S3Call } from './s3-call.ts';

export interface S3Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const XML = { 'content-type': 'application/xml' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const xml = (text: string, status = 200): S3Answer => ({
  status,
  headers: XML,
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`),
});

export const s3Fault = (status: number, code: string, message: string) =>
  xml(`<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`, status);

const MAX_LISTED = 1_000;

const element = (name: string, value: string | number | boolean) =>
  `<${name}>${escaped(String(value))}</${name}>`;

function shown(version: ObjectVersion, isLatest: boolean): string {
  const { key, versionId, at, body } = version;
  const place = `${element('Key', key)}${element('VersionId', versionId)}${element('IsLatest', isLatest)}${element('LastModified', at)}`;
  if (body === undefined) return `<DeleteMarker>${place}</DeleteMarker>`;
  const size = Buffer.from(body, 'base64').length;
  return `<Version>${place}${element('ETag', etagOf(version))}${element('Size', size)}</Version>`;
}

/** The page behind the markers of the one before. */
function pageOf(all: readonly ObjectVersion[], query: URLSearchParams) {
  const [key, id] = [query.get('key-marker'), query.get('version-id-marker')];
  const last = all.findLastIndex((one) => one.key === key && (id === null || one.versionId === id));
  const start = last + 1;
  const page = all.slice(start, start + Math.min(MAX_LISTED, Number(query.get('max-keys') ?? MAX_LISTED)));
  return { page, isTruncated: start + page.length < all.length };
}

function listVersions(all: readonly ObjectVersion[], query: URLSearchParams): S3Answer {
  const { page, isTruncated } = pageOf(all, query);
  const latest = new Set(all.filter(({ key }, index) => all[index - 1]?.key !== key));
  const items = page.map((one) => shown(one, latest.has(one))).join('');
  const last = page.at(-1);
  const next =
    isTruncated && last
      ? `${element('NextKeyMarker', last.key)}${element('NextVersionIdMarker', last.versionId)}`
      : '';
  return xml(
    `<ListVersionsResult>${element('IsTruncated', isTruncated)}${next}${items}</ListVersionsResult>`,
  );
}

function listObjects(all: readonly ObjectVersion[]): S3Answer {
  const latest = all.filter(({ key, body }, index) => all[index - 1]?.key !== key && body !== undefined);
  const items = latest.map(
    (one) => `<Contents>${element('Key', one.key)}${element('ETag', etagOf(one))}</Contents>`,
  );
  return xml(
    `<ListBucketResult>${element('IsTruncated', false)}${element('KeyCount', items.length)}${items.join('')}</ListBucketResult>`,
  );
}

function objectOf(version: ObjectVersion | undefined): S3Answer {
  if (version?.body === undefined) return s3Fault(404, 'NoSuchKey', 'The specified key does not exist.');
  const headers = { etag: etagOf(version), 'x-amz-version-id': version.versionId };
  return { status: 200, headers, body: Buffer.from(version.body, 'base64') };
}

/** A version under its lock stays; one that is not locked stays here too, since nothing removes it. */
const removal = (version: ObjectVersion | undefined): S3Answer =>
  version
    ? s3Fault(403, 'AccessDenied', 'Access Denied because object protected by object lock.')
    : s3Fault(404, 'NoSuchVersion', 'The specified version does not exist.');

export function answerS3(store: BucketStore, call: S3Call): S3Answer {
  const bucket = store.find(call.bucket);
  if (!bucket) return s3Fault(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const { operation, key, query, body } = call;
  const all = store.versions(bucket, key || (query.get('prefix') ?? ''));
  const ofKey = all.filter((one) => one.key === key);
  const version = ofKey.find(({ versionId }) => versionId === query.get('versionId'));
  const put = (content: Buffer | undefined, status: number): S3Answer => {
    const made = store.put(bucket, key, content);
    const headers = { 'x-amz-version-id': made.versionId, ...(content && { etag: etagOf(made) }) };
    return { status, headers, body: Buffer.alloc(0) };
  };
  if (operation === 'PutObject') return put(body, 200);
  if (operation === 'GetObject') return objectOf(ofKey[0]);
  if (operation === 'GetObjectVersion') return objectOf(version);
  if (operation === 'DeleteObject') return put(undefined, 204);
  if (operation === 'DeleteObjectVersion') return removal(version);
  if (operation === 'ListObjectVersions') return listVersions(all, query);
  if (operation === 'ListObjectsV2') return listObjects(all);
  return s3Fault(501, 'NotImplemented', 'The local cloud has no such call.');
}
