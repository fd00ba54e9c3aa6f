/** Whether an office can be held in a district: its streets, its communities and its volunteer must be there, and the volunteer not be a member yet. */
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { FieldCode } from '../../../shared/kernel/field-rule.ts';
import type { VolunteerReference } from '../../../shared/kernel/ids.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import type { FieldError } from '../../../shared/kernel/problem.ts';
import { districtByCode } from '../../../shared/kernel/regions.ts';
import { isSameAddress } from '../../../shared/office/members/mail-address.ts';
import type { Member, MemberChangeBody } from '../../../shared/office/members/member.ts';
import { referencedVolunteer } from '../../casework/referenced-file.ts';
import { membershipOf, type VolunteerMembership } from '../../casework/volunteer-member.ts';
import { fieldError } from '../../http/field-errors.ts';
import { membersOfDistrict } from '../../store/office/members.ts';

/** Whose office it is to be; without an id while they are being invited. */
type Holder = Pick<Member, 'districtCode'> & Partial<Pick<Member, 'id'>>;

interface NamedVolunteer {
  readonly volunteer: Volunteer;
  /** Read once, so that what is checked is what is stored. */
  readonly membership: VolunteerMembership;
}

interface OfficeCheck {
  /** What is wrong, by field; nothing when it can be held. */
  readonly errors: readonly FieldError[];
  /** Whom the office names. */
  readonly named: NamedVolunteer | undefined;
}

async function namedVolunteer(
  reference: VolunteerReference,
  { districtCode, id }: Holder,
): Promise<NamedVolunteer | 'volunteer.unknown' | 'volunteer.hasMember'> {
  const volunteer = await referencedVolunteer(reference, districtCode);
  if (volunteer?.districtCode !== districtCode) return 'volunteer.unknown';
  const membership = await membershipOf(volunteer.id);
  const { member } = membership;
  return member && member.id !== id ? 'volunteer.hasMember' : { volunteer, membership };
}

interface PlaceCheck {
  readonly districtCode: Member['districtCode'];
  /** Where the office is in the body: empty for the whole of it. */
  readonly at: string;
  readonly language: Language;
}

/** The streets and communities that are none of the district’s, by field. */
export function placeErrors(
  { streets = [], communities = [] }: Pick<MemberChangeBody, 'streets' | 'communities'>,
  { districtCode, at, language }: PlaceCheck,
): FieldError[] {
  const known = districtByCode(districtCode)?.streets ?? [];
  const knownStreets = new Set<string>(known.map(({ code }) => code));
  const knownCommunities = new Set<string>(
    known.flatMap((street) => street.communities.map(({ code }) => code)),
  );
  const isKnown = { streets: knownStreets, communities: knownCommunities };
  const errorsIn = (field: keyof typeof isKnown, codes: readonly string[], code: FieldCode) =>
    codes.flatMap((one, index) =>
      isKnown[field].has(one) ? [] : [fieldError(`${at}/${field}/${index}`, code, language)],
    );
  return [
    ...errorsIn('streets', streets, 'street.unknown'),
    ...errorsIn('communities', communities, 'community.unknown'),
  ];
}

/** A member of an earlier release may have the address without an item of its own. */
async function isTaken(email: string, { districtCode, id }: Holder): Promise<boolean> {
  const members = await membersOfDistrict(districtCode);
  return members.some(
    (member) => member.id !== id && member.status !== 'removed' && isSameAddress(email, member.email),
  );
}

export async function checkOffice(
  office: Pick<MemberChangeBody, 'streets' | 'communities' | 'volunteerId' | 'email'>,
  holder: Holder,
  language: Language,
): Promise<OfficeCheck> {
  const { volunteerId, email } = office;
  const errors = placeErrors(office, { districtCode: holder.districtCode, at: '', language });
  if (email !== undefined && (await isTaken(email, holder)))
    errors.push(fieldError('/email', 'email.taken', language));
  const named = volunteerId && (await namedVolunteer(volunteerId, holder));
  if (typeof named === 'string')
    return { errors: [...errors, fieldError('/volunteerId', named, language)], named: undefined };
  return { errors, named };
}
