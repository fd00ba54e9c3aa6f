/** Where the engine answers past every policy, and how the three tables are called there: for the tools of whoever runs it. */
import { TABLES, type TableName } from '../../shared/tables.ts';
import type { FunctionSpec } from '../assembly/functions.ts';

export interface EngineAddress {
  readonly url: string;
  readonly tables: Readonly<Partial<Record<TableName, string>>>;
  /** The bucket with the anchors of the audit log. */
  readonly anchors?: { readonly url: string; readonly bucket: string };
}

/** Under this path of the origin the buckets answer past every policy. */
export const BUCKETS_PATH = '/_local/s3';

/**
 * @param functions their variables say what tables and bucket are called
 * @param originPort where the buckets answer
 */
export function engineAddress(
  port: number,
  functions: readonly Pick<FunctionSpec, 'environment'>[],
  originPort: number,
): EngineAddress {
  const variables = Object.assign({}, ...functions.map(({ environment }) => environment));
  const tables = Object.entries(TABLES).map(([name, shape]) => [name, variables[shape.environment]]);
  const bucket = variables.ANCHOR_BUCKET;
  return {
    url: `http://127.0.0.1:${port}`,
    tables: Object.fromEntries(tables),
    ...(bucket && { anchors: { url: `http://127.0.0.1:${originPort}${BUCKETS_PATH}`, bucket } }),
  };
}
