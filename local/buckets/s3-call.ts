/** A call to S3 as its REST API has it: what is asked of which object, and the right that it needs. */
import type { Demand } from '../policy/evaluate.ts';

export interface S3Call {
  readonly operation: Operation | undefined;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

type Operation = keyof typeof ACTIONS;

const ACTIONS = {
  PutObject: 'PutObject',
  GetObject: 'GetObject',
  GetObjectVersion: 'GetObjectVersion',
  DeleteObject: 'DeleteObject',
  DeleteObjectVersion: 'DeleteObjectVersion',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
} as const;

/** Parameters that make another operation of a method, which is not one of those here. */
const PLAIN =
  /^(x-id|versionId|prefix|max-keys|key-marker|version-id-marker|continuation-token|encoding-type)$/;

function operationOf(method: string, key: string, query: URLSearchParams): Operation | undefined {
  const others = [...query.keys()].filter((name) => !PLAIN.test(name)).join();
  const version = query.has('versionId') ? 'Version' : '';
  if (key === '' && method === 'GET' && others === 'versions') return 'ListObjectVersions';
  if (key === '' && method === 'GET' && others === 'list-type') return 'ListObjectsV2';
  if (key === '' || others !== '') return undefined;
  if (method === 'PUT' && version === '') return 'PutObject';
  if (method === 'GET') return `GetObject${version}`;
  return method === 'DELETE' ? `DeleteObject${version}` : undefined;
}

/** @param target path style: `/<bucket>/<key>?…` */
export function parseS3Call(method: string, target: string, body: Buffer): S3Call {
  const { pathname, searchParams: query } = new URL(target, 'http://s3');
  const [, bucket = '', ...rest] = pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  return { operation: operationOf(method, key, query), bucket: decodeURIComponent(bucket), key, query, body };
}

/** @param arn of the bucket, as the template has it */
export function s3Demand({ operation, key, query }: S3Call, arn: string): Demand {
  const prefix = query.get('prefix');
  return {
    action: `s3:${operation ? ACTIONS[operation] : 'Unknown'}`,
    resource: key === '' ? arn : `${arn}/${key}`,
    context: prefix === null ? {} : { 's3:prefix': [prefix] },
  };
}
