import { viewMember } from '../../shared/kernel/members.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadMember } from './own-member.ts';

export const getMember: IntakeOperation<'getMember'> = async (call) => {
  const member = await loadMember(call);
  return isRefusal(member) ? member : { status: 200, body: viewMember(member) };
};
