import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewMember } from '../../../shared/office/members/member.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { loadMember } from './load-member.ts';

export const getMember: OfficeOperation<'getMember'> = async (call) => {
  const member = await loadMember(call);
  return isRefusal(member) ? member : { status: 200, body: viewMember(member) };
};
