/** A request for many accounts with what became of each row: read from the members, who alone know. */
import type * as z from 'zod';
import { only } from '../../../shared/kernel/reader.ts';
import {
  type AccountRequest,
  type accountRequestListed,
  type accountRequestView,
  isVolunteerRow,
  MEMBER_ROW_FIELDS,
  REQUEST_FIELDS,
  type RequestedRow,
  VOLUNTEER_ROW_FIELDS,
} from '../../../shared/office/accounts/account-request.ts';
import { type Member, memberLabel, viewMember } from '../../../shared/office/members/member.ts';
import { membersByVolunteer } from '../../../shared/office/members/volunteer-members.ts';
import { membersOfDistrict } from '../../store/office/members.ts';

type View = z.input<typeof accountRequestView>;
type MemberOf = (row: RequestedRow) => Member | undefined;

function memberFinder(members: readonly Member[]): MemberOf {
  const byId = new Map<string, Member>(members.map((member) => [member.id, member]));
  const byVolunteer = membersByVolunteer(members);
  return (row) => {
    if (!isVolunteerRow(row)) return byId.get(row.memberId);
    return row.volunteerId === undefined ? undefined : byVolunteer.get(row.volunteerId);
  };
}

function viewRow(row: RequestedRow, member: Member | undefined): View['rows'][number] {
  const account = member && viewMember(member).account;
  const state = account && { account };
  if (isVolunteerRow(row)) {
    return { ...only(row, VOLUNTEER_ROW_FIELDS), ...(member && { memberId: member.id }), ...state };
  }
  const known = member ?? row.office;
  const label = (known && memberLabel(known)) ?? row.memberId;
  return { ...only(row, MEMBER_ROW_FIELDS), label, ...state };
}

export async function viewRequest(request: AccountRequest): Promise<View> {
  const memberOf = memberFinder(await membersOfDistrict(request.districtCode));
  return { ...only(request, REQUEST_FIELDS), rows: request.rows.map((row) => viewRow(row, memberOf(row))) };
}

export const listedRequest = (request: AccountRequest): z.input<typeof accountRequestListed> => ({
  ...only(request, REQUEST_FIELDS),
  count: request.rows.length,
});
