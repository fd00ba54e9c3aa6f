/** Officers of a list: who is a member already, and who is to become one. */
import { memberId } from '../../../shared/kernel/ids.ts';
import {
  type AccountRequest,
  isVolunteerRow,
  type RequestedMember,
  type RequestedRow,
} from '../../../shared/office/accounts/account-request.ts';
import type { OfficeRow } from '../../../shared/office/accounts/office-row.ts';
import { isSameAddress } from '../../../shared/office/members/mail-address.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { membersOfDistrict } from '../../store/office/members.ts';

const memberWith = (email: string, members: readonly Member[]) =>
  members.find((member) => member.status !== 'removed' && isSameAddress(email, member.email));

function rowOf(office: OfficeRow, members: readonly Member[], newId: () => string): RequestedMember {
  const member = memberWith(office.email, members);
  return member
    ? { memberId: member.id, wasMember: true }
    : { memberId: memberId.parse(newId()), wasMember: false, office };
}

export async function requestedMembers(
  district: Member['districtCode'],
  offices: readonly OfficeRow[],
  newId: () => string,
): Promise<RequestedMember[]> {
  const members = await membersOfDistrict(district);
  return offices.map((office) => rowOf(office, members, newId));
}

/** Somebody else may have invited the same person since the list was sent. */
function nowKnown(row: RequestedRow, members: readonly Member[]): RequestedRow {
  if (isVolunteerRow(row) || !row.office || members.some(({ id }) => id === row.memberId)) return row;
  const { id } = memberWith(row.office.email, members) ?? {};
  return id ? { memberId: id, wasMember: true } : row;
}

/** The rows with whoever has become a member meanwhile by another request. */
export async function rowsNow({ districtCode, rows }: AccountRequest): Promise<readonly RequestedRow[]> {
  if (rows.every(isVolunteerRow)) return rows;
  const members = await membersOfDistrict(districtCode);
  return rows.map((row) => nowKnown(row, members));
}
