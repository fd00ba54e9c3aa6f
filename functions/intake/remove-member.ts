import * as rules from '../../shared/kernel/member-rules.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { memberChanged } from './change-member-record.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadMemberToChange } from './own-member.ts';

export const removeMember: IntakeOperation<'removeMember'> = async (call) => {
  const deciding = await loadMemberToChange(call);
  if (isRefusal(deciding)) return deciding;
  const removed = rules.removeMember(deciding.member, deciding.by);
  return isRefusal(removed) ? removed : memberChanged(deciding, removed, 'member.removed');
};
