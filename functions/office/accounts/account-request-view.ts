/** A request for many accounts with what became of each row: read from the members, who alone know. */
import type * as z from 'zod';
import type {
  AccountRequest,
  accountRequestListed,
  accountRequestView,
} from '../../../shared/office/accounts/account-request.ts';
import { viewMember } from '../../../shared/office/members/member.ts';
import { membersByVolunteer } from '../../../shared/office/members/volunteer-members.ts';
import { membersOfDistrict } from '../../store/office/members.ts';

export async function viewRequest({
  by: _by,
  ...request
}: AccountRequest): Promise<z.input<typeof accountRequestView>> {
  const members = membersByVolunteer(await membersOfDistrict(request.districtCode));
  const rows = request.rows.map((row) => {
    const member = row.volunteerId && members.get(row.volunteerId);
    if (!member) return row;
    const { id: memberId, account } = viewMember(member);
    return { ...row, memberId, ...(account && { account }) };
  });
  return { ...request, rows };
}

export const listedRequest = ({
  by: _by,
  rows,
  ...request
}: AccountRequest): z.input<typeof accountRequestListed> => ({ ...request, count: rows.length });
