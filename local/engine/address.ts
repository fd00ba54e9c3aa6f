/** Where the engine answers past every policy, and how the three tables are called there: for the tools of whoever runs it. */
import { TABLES, type TableName } from '../../shared/tables.ts';
import type { FunctionSpec } from '../assembly/functions.ts';

export interface EngineAddress {
  readonly url: string;
  readonly tables: Readonly<Partial<Record<TableName, string>>>;
}

/** @param functions their variables say what the tables are called */
export function engineAddress(
  port: number,
  functions: readonly Pick<FunctionSpec, 'environment'>[],
): EngineAddress {
  const variables = Object.assign({}, ...functions.map(({ environment }) => environment));
  const tables = Object.entries(TABLES).map(([name, shape]) => [name, variables[shape.environment]]);
  return { url: `http://127.0.0.1:${port}`, tables: Object.fromEntries(tables) };
}
