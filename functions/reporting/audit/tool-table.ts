/** Where the audit table is that is to be read: of a deployment, or of the local cloud that runs here. */
import * as z from 'zod';
import { TABLES } from '../../../shared/tables.ts';
import type { AuditOptions } from './tool-options.ts';

const engineSchema = z.object({
  url: z.url(),
  tables: z.object({ audit: z.string() }),
  anchors: z.object({ url: z.url(), bucket: z.string() }).optional(),
});

async function askLocalCloud(url: string) {
  try {
    const answer = await fetch(new URL('/_local/engine', url));
    return engineSchema.parse(await answer.json());
  } catch (cause) {
    throw new Error(`no local cloud answers on ${url}: start it, or name it with --url`, { cause });
  }
}

/** The store reads these when it is imported: the table of a deployment, or the engine here, with no policy and no API in between. */
export async function environmentFor({
  table,
  region,
  bucket,
  url,
}: AuditOptions): Promise<Record<string, string>> {
  const { environment } = TABLES.audit;
  if (table !== undefined)
    return {
      [environment]: table,
      ...(region && { AWS_REGION: region }),
      ...(bucket && { ANCHOR_BUCKET: bucket }),
    };
  const engine = await askLocalCloud(url ?? `http://localhost:${process.env.PORT ?? 8787}`);
  return {
    [environment]: engine.tables.audit,
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    ...(engine.anchors && {
      AWS_ENDPOINT_URL_S3: engine.anchors.url,
      ANCHOR_BUCKET: engine.anchors.bucket,
    }),
  };
}
