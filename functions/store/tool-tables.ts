/** Which tables a command of the administrator works on: those of the local cloud that runs here, with no policy and no API in between. */
import * as z from 'zod';
import { TABLES } from '../../shared/tables.ts';

const engineSchema = z.object({
  url: z.url(),
  tables: z.object({ identity: z.string(), program: z.string(), audit: z.string() }),
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

/** The store reads these when it is imported. */
export async function environmentOfLocalCloud(
  url = `http://localhost:${process.env.PORT ?? 8787}`,
): Promise<Record<string, string>> {
  const { tables, anchors, url: engine } = await askLocalCloud(url);
  return {
    [TABLES.identity.environment]: tables.identity,
    [TABLES.program.environment]: tables.program,
    [TABLES.audit.environment]: tables.audit,
    AWS_ENDPOINT_URL_DYNAMODB: engine,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    ...(anchors && { AWS_ENDPOINT_URL_S3: anchors.url, ANCHOR_BUCKET: anchors.bucket }),
  };
}
