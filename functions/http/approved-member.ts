/** Whether somebody who was invited as an officer may join: not before a second person has approved it (R-KE-76). */
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { getPendingChange } from '../store/office/changes.ts';

export async function refuseUnapproved({ awaitsChangeId }: Member): Promise<Refusal | undefined> {
  if (!awaitsChangeId) return undefined;
  const change = await getPendingChange(awaitsChangeId);
  return change?.status === 'approved' ? undefined : refuse('approvalPending');
}
