/** Where the audit table is that is to be read: of a deployment, or of the local cloud that runs here. */
import * as z from 'zod';
import { TABLES } from '../shared/tables.ts';
import type { AuditOptions } from './audit-options.ts';

export class NotReached extends Error {
  override readonly name = 'NotReached';
}

const engineSchema = z.object({ url: z.url(), tables: z.object({ audit: z.string() }) });

async function askLocalCloud(url: string) {
  try {
    const answer = await fetch(new URL('/_local/engine', url));
    return engineSchema.parse(await answer.json());
  } catch (cause) {
    throw new NotReached(`No local cloud answers on ${url}: start it, or name it with --url.`, { cause });
  }
}

/** The store reads these when it is imported: the engine itself, with no policy and no API in between. */
export async function pointToTable({ table, url }: Pick<AuditOptions, 'table' | 'url'>): Promise<void> {
  const { environment } = TABLES.audit;
  if (table !== undefined) {
    process.env[environment] = table;
    return;
  }
  const engine = await askLocalCloud(url ?? `http://localhost:${process.env.PORT ?? 8787}`);
  Object.assign(process.env, {
    [environment]: engine.tables.audit,
    AWS_ENDPOINT_URL_DYNAMODB: engine.url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
}
