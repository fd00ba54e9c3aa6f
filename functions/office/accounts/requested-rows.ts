/** Whose accounts a request is for. */
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { DistrictCode, StreetCode } from '../../../shared/kernel/ids.ts';
import type { AccountRequestBody, RequestedRow } from '../../../shared/office/accounts/account-request.ts';
import { inPieces } from '../../store/batch.ts';
import { filesNumbered } from '../../store/intake/file-numbers.ts';
import {
  parseVolunteer,
  readVolunteers,
  volunteersOfDistrict,
  volunteersOfStreets,
} from '../../store/intake/volunteers.ts';
import { membersOfDistrict } from '../../store/office/members.ts';
import { readAll } from '../../store/page.ts';
import { requestedMembers } from './requested-members.ts';
import { volunteersWithout } from './volunteers-without.ts';

const LOOKUPS_AT_ONCE = 16;

const rowOf = ({ id: volunteerId, fileNumber }: Volunteer): RequestedRow => ({ fileNumber, volunteerId });

async function activeRows(district: DistrictCode, street?: StreetCode): Promise<RequestedRow[]> {
  const source = street ? volunteersOfStreets([street], 'active') : volunteersOfDistrict(district, 'active');
  const [volunteers, members] = await Promise.all([
    readAll(source, parseVolunteer),
    membersOfDistrict(district),
  ]);
  const ofDistrict = volunteers.filter(({ districtCode }) => districtCode === district);
  return volunteersWithout(ofDistrict, members).map(rowOf);
}

/** A number that leads to none or to several files is nobody’s. */
async function rowNumbered(district: DistrictCode, typed: string): Promise<RequestedRow> {
  const refs = await filesNumbered('volunteer', district, typed);
  const [volunteer, ...others] = await readVolunteers(
    refs.flatMap((ref) => (ref.kind === 'volunteer' ? [ref.id] : [])),
  );
  if (!volunteer || others.length > 0) return { fileNumber: typed, refused: 'unknown' };
  return volunteer.status === 'active' ? rowOf(volunteer) : { ...rowOf(volunteer), refused: 'notActive' };
}

async function rowsNumbered(district: DistrictCode, numbers: readonly string[]): Promise<RequestedRow[]> {
  const rows: RequestedRow[] = [];
  for (const piece of inPieces([...new Set(numbers)], LOOKUPS_AT_ONCE))
    rows.push(...(await Promise.all(piece.map((typed) => rowNumbered(district, typed)))));
  return rows;
}

export function requestedRows(
  district: DistrictCode,
  body: AccountRequestBody,
  newId: () => string,
): Promise<RequestedRow[]> {
  if (body.of === 'active') return activeRows(district, body.street);
  if (body.of === 'files') return rowsNumbered(district, body.fileNumbers);
  return requestedMembers(district, body.offices, newId);
}
