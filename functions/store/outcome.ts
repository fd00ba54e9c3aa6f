/** What was decided about some records: all of it is stored in one transaction, or nothing. */
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import type { Change } from './change.ts';

export interface Decided {
  readonly changes: readonly Change[];
  readonly facts: readonly AuditFact[];
}

export const NOTHING: Decided = { changes: [], facts: [] };

export const together = (parts: readonly Decided[]): Decided => ({
  changes: parts.flatMap(({ changes }) => changes),
  facts: parts.flatMap(({ facts }) => facts),
});
