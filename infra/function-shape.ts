/** What is declared of each Lambda function. */
import type { EnvironmentName } from '../shared/environment.ts';
import type { SecretName } from '../shared/secrets.ts';
import type { TableName } from '../shared/tables.ts';
import type { AnchorRight } from './constructs/anchor-bucket.ts';
import type { TableRight } from './constructs/app-table.ts';
import type { InvokedFunctionName } from './function-names.ts';

export interface FunctionShape {
  /** From the root of the repository; exports `handler`. */
  readonly entry: `functions/${string}.ts`;
  /** A sentence for the alarm: what somebody cannot do, or is not told, while this fails. */
  readonly errorImpact: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly tables: Readonly<Partial<Record<TableName, readonly TableRight[]>>>;
  /** What it may do in the bucket with the anchors of the audit log; nothing unless named. */
  readonly anchors?: readonly AnchorRight[];
  /** What it may read in Secrets Manager; nothing unless named. */
  readonly secrets?: readonly SecretName[];
  /** What it may invoke; nothing unless named. */
  readonly invokes?: readonly InvokedFunctionName[];
  /** Besides its tables, its secrets, `STAGE` and `VERSION`. */
  readonly environment?: readonly EnvironmentName[];
  /** The deployment’s setting of how many instances are set aside for it, where it has one. */
  readonly reserved?: 'harmReservedConcurrency';
}

/** What most functions may do with a table. */
export const change = ['read', 'write'] as const;
export const appends = ['append'] as const;
export const appendsAndReads = ['append', 'read'] as const;
