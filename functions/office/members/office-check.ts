/** Whether an office can be held in a district: its streets and its volunteer must be there, and the volunteer not be a member yet. */
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import type { FieldError } from '../../../shared/kernel/problem.ts';
import { districtByCode } from '../../../shared/kernel/regions.ts';
import type { Member, Office } from '../../../shared/office/members/member.ts';
import { membershipOf, type VolunteerMembership } from '../../casework/volunteer-member.ts';
import { fieldError } from '../../http/field-errors.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';

/** Whose office it is to be; without an id while they are being invited. */
type Holder = Pick<Member, 'districtCode'> & Partial<Pick<Member, 'id'>>;

interface OfficeCheck {
  /** What is wrong, by field; nothing when it can be held. */
  readonly errors: readonly FieldError[];
  /** Of the volunteer whom the office names: read once, so that what is checked is what is stored. */
  readonly membership: VolunteerMembership | undefined;
}

async function volunteerRule(
  volunteerId: VolunteerId,
  { districtCode, id }: Holder,
  { member }: VolunteerMembership,
): Promise<'volunteer.unknown' | 'volunteer.hasMember' | undefined> {
  const volunteer = await getVolunteer(volunteerId);
  if (volunteer?.districtCode !== districtCode) return 'volunteer.unknown';
  return member && member.id !== id ? 'volunteer.hasMember' : undefined;
}

export async function checkOffice(
  { streets = [], volunteerId }: Partial<Office>,
  holder: Holder,
  language: Language,
): Promise<OfficeCheck> {
  const known = new Set<string>(districtByCode(holder.districtCode)?.streets.map(({ code }) => code));
  const errors = streets.flatMap((code, at) =>
    known.has(code) ? [] : [fieldError(`/streets/${at}`, 'street.unknown', language)],
  );
  if (volunteerId === undefined) return { errors, membership: undefined };
  const membership = await membershipOf(volunteerId);
  const wrong = await volunteerRule(volunteerId, holder, membership);
  const more = wrong ? [fieldError('/volunteerId', wrong, language)] : [];
  return { errors: [...errors, ...more], membership };
}
