import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewMember } from '../../../shared/office/members/member.ts';
import { memberList, parseMember } from '../../store/office/members.ts';
import { readPage } from '../../store/page.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const listMembers: OfficeOperation<'listMembers'> = async ({ actor, page }) => {
  const members = await readPage(memberList(actor.districtCode), page, parseMember);
  return isRefusal(members)
    ? members
    : { status: 200, body: { ...members, items: members.items.map(viewMember) } };
};
