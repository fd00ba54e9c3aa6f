import { isRefusal } from '../../../shared/kernel/problem.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { loadMemberToChange } from './load-member.ts';
import { memberChanged } from './member-outcome.ts';

export const removeMember: OfficeOperation<'removeMember'> = async (call) => {
  const deciding = await loadMemberToChange(call);
  if (isRefusal(deciding)) return deciding;
  const removed = rules.removeMember(deciding.member, deciding.by, call.now);
  return isRefusal(removed) ? removed : memberChanged(deciding, removed, 'member.removed');
};
