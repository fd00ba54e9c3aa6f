/** What a decision about a child’s file becomes: the new record, its audit entry, the answer. */
import type { Child } from '../../shared/intake/children/child.ts';
import { viewChild } from '../../shared/intake/children/views.ts';
import type { AuditAction } from '../../shared/kernel/audit-action.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { replaceChild } from '../store/intake/children.ts';
import type { Followed } from './referral-follow-up.ts';

export type ChildAction = Extract<AuditAction, `child.${string}`>;

/** An entry of the file’s own history. */
export const childFact = (
  { id, districtCode }: Child,
  action: ChildAction,
  more: Pick<AuditFact, 'from' | 'to' | 'why'> = {},
): AuditFact => ({ districtCode, action, subject: { kind: 'child', id }, ...more });

/** The file as it will be stored. */
export const viewChanged = (before: Child, after: Child) =>
  viewChild({ ...after, version: before.version + 1 });

export const childChanged = (before: Child, after: Child, action: ChildAction, why?: string) => ({
  status: 200 as const,
  body: viewChanged(before, after),
  changes: [replaceChild(before, after)],
  facts: [childFact(before, action, { from: before.status, to: after.status, why })],
});

/** A change of the file with what it means to the referrals behind it (R-RF-08). */
export const withReferrals = (changed: ReturnType<typeof childChanged>, followed: Followed) => ({
  ...changed,
  changes: [...changed.changes, ...followed.changes],
  facts: [...changed.facts, ...followed.facts],
});
