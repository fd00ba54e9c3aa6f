/** A request for many accounts with what became of each row: read from the members, who alone know. */
import type * as z from 'zod';
import type {
  AccountRequest,
  accountRequestListed,
  accountRequestView,
} from '../../../shared/office/accounts/account-request.ts';
import { type Member, viewMember } from '../../../shared/office/members/member.ts';
import { membersOfDistrict } from '../../store/office/members.ts';

const byVolunteer = (members: readonly Member[]) =>
  new Map(
    members
      .filter(({ status }) => status !== 'removed')
      .flatMap((member) => (member.volunteerId ? [[member.volunteerId, member] as const] : [])),
  );

export async function viewRequest({
  by: _by,
  ...request
}: AccountRequest): Promise<z.input<typeof accountRequestView>> {
  const members = byVolunteer(await membersOfDistrict(request.districtCode));
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
