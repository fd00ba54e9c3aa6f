/** From a filled-in form to a file (造册): what the program may know on one side, the identity on the other. */
import type { ChildId, VolunteerId } from '../kernel/ids.ts';
import { districtOf } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instants.ts';
import { maskName } from '../kernel/people.ts';
import type { Child, ChildIdentity } from './child.ts';
import type { Consent, ConsentPurpose } from './consent.ts';
import { isChildAsked } from './consenting-age.ts';
import type { NeedsSurvey, VolunteerApplication } from './forms.ts';
import type { Vetting, Volunteer, VolunteerIdentity } from './volunteer.ts';

interface FileNumbers<Id> {
  readonly id: Id;
  readonly fileNumber: string;
  readonly receiptCode: string;
  /** Hashes of the phone and of the address. */
  readonly householdKeys: readonly string[];
}

export interface Opening<Form, Id> extends FileNumbers<Id> {
  readonly form: Form;
  readonly source: 'form' | 'import';
  readonly submittedAt: Instant;
  readonly noticeVersion: string;
}

type Agreed = Pick<Opening<unknown, unknown>, 'source' | 'noticeVersion' | 'submittedAt'>;

const consentTo = (
  purpose: ConsentPurpose,
  { source: means, noticeVersion, submittedAt }: Agreed,
): Consent => ({ purpose, noticeVersion, agreedAt: submittedAt, by: { means } });

/** A form is not sent without consent to pairing; what else the guardian agrees to, and whether the child was asked, is in the form. */
function childConsents(opening: Opening<NeedsSurvey, ChildId>): Consent[] {
  const { child, consent } = opening.form;
  const isNoted = consent.childAgreed === true && isChildAsked(child.birthMonth, opening.submittedAt);
  return (['pairing', ...(consent.purposes ?? [])] as const).map((purpose) => ({
    ...consentTo(purpose, opening),
    ...(isNoted && { childAgreed: true as const }),
  }));
}

/** A child’s file as submitted; a street verifies it before anything else happens. */
export function openChildFile(opening: Opening<NeedsSurvey, ChildId>): {
  child: Child;
  identity: ChildIdentity;
} {
  const { form, id, fileNumber, householdKeys, receiptCode, source, submittedAt } = opening;
  const { child, guardian, address, needs, mostWanted, interests, freeTimes, note } = form;
  const { streetCode, communityCode } = address;
  return {
    child: {
      id,
      fileNumber,
      districtCode: districtOf(streetCode),
      streetCode,
      communityCode,
      maskedName: maskName(child.name),
      gender: child.gender,
      birthYear: Number(child.birthMonth.slice(0, 4)),
      kinds: child.kinds,
      grade: child.grade,
      needs,
      mostWanted,
      interests,
      freeTimes,
      householdKeys: [...householdKeys],
      source,
      consents: childConsents(opening),
      submittedAt,
      earlierPeriods: [],
      mergedFrom: [],
      siblingIds: [],
      status: 'submitted',
      version: 1,
    },
    identity: {
      childId: id,
      name: child.name,
      birthMonth: child.birthMonth,
      guardian,
      address,
      note,
      receiptCode,
    },
  };
}

/** A volunteer’s file as applied; `vettings` are checks that the list already vouches for. */
export function openVolunteerFile(
  opening: Opening<VolunteerApplication, VolunteerId>,
  vettings: readonly Vetting[] = [],
): { volunteer: Volunteer; identity: VolunteerIdentity } {
  const { form, id, fileNumber, householdKeys, receiptCode, source, submittedAt } = opening;
  const { name, phone, address, declaration: _declared, consent: _agreed, ...offered } = form;
  return {
    volunteer: {
      ...offered,
      ...address,
      id,
      fileNumber,
      districtCode: districtOf(address.streetCode),
      maskedName: maskName(name),
      householdKeys: [...householdKeys],
      source,
      consents: [consentTo('pairing', opening)],
      submittedAt,
      status: 'applied',
      vettings: [...vettings],
      activePairings: 0,
      version: 1,
    },
    identity: { volunteerId: id, name, phone, receiptCode },
  };
}
