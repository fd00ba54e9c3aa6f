import { viewMember } from '../../shared/kernel/members.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { memberList, parseMember } from '../store/members.ts';
import { readPage } from '../store/page.ts';
import type { IntakeOperation } from './intake-routes.ts';

export const listMembers: IntakeOperation<'listMembers'> = async ({ actor, page }) => {
  const members = await readPage(memberList(actor.districtCode), page, parseMember);
  return isRefusal(members)
    ? members
    : { status: 200, body: { ...members, items: members.items.map(viewMember) } };
};
