/** The bucket with the anchors of the audit log. What is written there can be neither changed nor removed until its time is over. */
import { ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import {
  type Anchor,
  anchorFolder,
  anchorName,
  parseAnchorName,
} from '../../../shared/reporting/audit/anchor.ts';
import type { Head } from '../../../shared/reporting/audit/chain.ts';

const client = new S3Client({
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 6_000, throwOnRequestTimeout: true },
});

/** Made with the data; the functions of a test that runs without a cloud have none. */
const bucketName = () => process.env.ANCHOR_BUCKET;

/** Of versions, not of objects: a name that somebody has removed still has the version that was locked. */
export async function anchorsOf(district: DistrictCode): Promise<Anchor[]> {
  const Bucket = bucketName();
  if (!Bucket) return [];
  const found: Anchor[] = [];
  let KeyMarker: string | undefined;
  let VersionIdMarker: string | undefined;
  do {
    const place = { Bucket, Prefix: anchorFolder(district), KeyMarker, VersionIdMarker };
    const page = await client.send(new ListObjectVersionsCommand(place));
    found.push(...(page.Versions ?? []).flatMap(({ Key = '' }) => parseAnchorName(Key) ?? []));
    ({ NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page);
  } while (KeyMarker);
  return found;
}

/** The object says the same as its name, for whoever opens it. */
export async function putAnchor(district: DistrictCode, { seq, hash }: Head, at: Instant): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: bucketName(),
      Key: anchorName(district, { seq, hash }, at),
      Body: JSON.stringify({ districtCode: district, seq, hash, anchoredAt: at }),
      ContentType: 'application/json',
    }),
  );
}
