/** What a decision about a child’s file becomes: the new record, its audit entry, the answer. */
import type { Child } from '../../shared/intake/child.ts';
import { viewChild } from '../../shared/intake/views.ts';
import { replaceChild } from '../store/children.ts';

export const childChanged = (before: Child, after: Child, action: `child.${string}`, why?: string) => ({
  status: 200 as const,
  body: viewChild({ ...after, version: before.version + 1 }),
  changes: [replaceChild(before, after)],
  facts: [
    {
      districtCode: before.districtCode,
      action,
      subject: { kind: 'child', id: before.id },
      from: before.status,
      to: after.status,
      why,
    },
  ],
});
