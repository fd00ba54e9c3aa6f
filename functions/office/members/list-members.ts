import { isRefusal } from '../../../shared/kernel/problem.ts';
import { accountStateOf } from '../../../shared/office/accounts/account-rules.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import { memberList, parseMember } from '../../store/office/members.ts';
import { readPage } from '../../store/page.ts';
import type { OfficeCall, OfficeOperation } from '../operation-types.ts';

/** `undefined` where nothing is filtered: a page is then read as long as it is asked for. */
function filterOf({ role, account }: OfficeCall<'listMembers'>['query']) {
  if (!role && !account) return undefined;
  return (member: Member) =>
    (!role || member.roles.includes(role)) && (!account || accountStateOf(member) === account);
}

export const listMembers: OfficeOperation<'listMembers'> = async ({ actor, page, query }) => {
  const members = await readPage(memberList(actor.districtCode), page, parseMember, filterOf(query));
  return isRefusal(members)
    ? members
    : { status: 200, body: { ...members, items: members.items.map(viewMember) } };
};
