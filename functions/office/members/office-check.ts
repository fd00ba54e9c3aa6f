/** Whether an office can be held in a district: its streets and its volunteer must be there. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import type { FieldError } from '../../../shared/kernel/problem.ts';
import { districtByCode } from '../../../shared/kernel/regions.ts';
import type { Office } from '../../../shared/office/members/member.ts';
import { fieldError } from '../../http/field-errors.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';

/** What is wrong, by field; nothing when it can be held. */
export async function checkOffice(
  { streets = [], volunteerId }: Partial<Office>,
  district: DistrictCode,
  language: Language,
): Promise<FieldError[]> {
  const known = new Set<string>(districtByCode(district)?.streets.map(({ code }) => code));
  const errors = streets.flatMap((code, at) =>
    known.has(code) ? [] : [fieldError(`/streets/${at}`, 'street.unknown', language)],
  );
  if (volunteerId === undefined) return errors;
  const volunteer = await getVolunteer(volunteerId);
  const isThere = volunteer?.districtCode === district;
  return isThere ? errors : [...errors, fieldError('/volunteerId', 'volunteer.unknown', language)];
}
