/** Where the audit table is that is to be read: of a deployment, or of the local cloud that runs here. */
import { TABLES } from '../../../shared/tables.ts';
import { environmentOfLocalCloud } from '../../store/tool-tables.ts';
import type { AuditOptions } from './tool-options.ts';

/** The store reads these when it is imported. */
export async function environmentFor({
  table,
  region,
  bucket,
  url,
}: AuditOptions): Promise<Record<string, string>> {
  if (table === undefined) return environmentOfLocalCloud(url);
  return {
    [TABLES.audit.environment]: table,
    ...(region && { AWS_REGION: region }),
    ...(bucket && { ANCHOR_BUCKET: bucket }),
  };
}
