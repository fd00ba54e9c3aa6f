/** A request for many accounts with what became of each row: read from the members, who alone know. */
import type * as z from 'zod';
import {
  type AccountRequest,
  type accountRequestListed,
  type accountRequestView,
  isVolunteerRow,
  type RequestedRow,
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
  if (isVolunteerRow(row)) return { ...row, ...(member && { memberId: member.id }), ...state };
  const { wasMember, office, memberId } = row;
  const known = member ?? office;
  return { memberId, wasMember, label: (known && memberLabel(known)) ?? memberId, ...state };
}

export async function viewRequest({ by: _by, ...request }: AccountRequest): Promise<View> {
  const memberOf = memberFinder(await membersOfDistrict(request.districtCode));
  return { ...request, rows: request.rows.map((row) => viewRow(row, memberOf(row))) };
}

export const listedRequest = ({
  by: _by,
  rows,
  ...request
}: AccountRequest): z.input<typeof accountRequestListed> => ({ ...request, count: rows.length });
