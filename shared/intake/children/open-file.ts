/** From a filled-in form to a file (造册): what the program may know on one side, the identity on the other. */

import type { ChildId, ReferralId, VolunteerId } from '../../kernel/ids.ts';
import { districtOf } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import { maskName } from '../../kernel/people.ts';
import type { ConsentPurpose } from '../../office/notices/purposes.ts';
import type { Consent } from '../consents/consent.ts';
import { isChildAsked } from '../consents/consenting-age.ts';
import { type ChildForm, isGuardians, type NeedsSurvey, type VolunteerApplication } from '../forms/forms.ts';
import { contactOf } from '../identities/family.ts';
import type { Statement, Volunteer, VolunteerIdentity } from '../volunteers/volunteer.ts';
import type { Child, ChildIdentity } from './child.ts';
import { fileAnswers, identityAnswers, maskedIdentity, phoneFacts } from './field-values.ts';

interface FileNumbers<Id> {
  readonly id: Id;
  readonly fileNumber: string;
  /** Hashes of the phone and of the address. */
  readonly householdKeys: readonly string[];
}

/** Somebody agreed to the notice, in a form or in a list. */
export interface AgreedOrigin {
  readonly source: 'form' | 'import';
  readonly noticeVersion: string;
}
/** An officer opened the file for a referral: nobody has agreed to anything yet. */
export interface ReferralOrigin {
  readonly source: 'referral';
  readonly referralId: ReferralId;
}

export interface Opening<Form, Id, Origin = AgreedOrigin> extends FileNumbers<Id> {
  readonly form: Form;
  readonly origin: Origin;
  readonly submittedAt: Instant;
}

const consentTo = (
  purpose: ConsentPurpose,
  { source: means, noticeVersion }: AgreedOrigin,
  agreedAt: Instant,
): Consent => ({ purpose, noticeVersion, agreedAt, by: { means } });

/** With the guardian’s consent where the guardian filled it in. */
export type AnyChildForm = ChildForm & Partial<Pick<NeedsSurvey, 'consent' | 'filledInBy'>>;
type ChildOpening = Opening<AnyChildForm, ChildId, AgreedOrigin | ReferralOrigin>;

/** A guardian’s form is not sent without consent to pairing; what else the guardian agrees to is in the form. A child speaks in person. */
function childConsents({ form, origin, submittedAt }: ChildOpening): Consent[] {
  const { consent } = form;
  if (origin.source === 'referral' || !isGuardians(form)) return [];
  return (['pairing', ...(consent?.purposes ?? [])] as const).map((purpose) =>
    consentTo(purpose, origin, submittedAt),
  );
}

/** A child’s file as submitted; a street verifies it before anything else happens. */
export function openChildFile(opening: ChildOpening): { child: Child; identity: ChildIdentity } {
  const { form, id, fileNumber, householdKeys, origin, submittedAt } = opening;
  const { streetCode, communityCode } = form.address;
  return {
    child: {
      id,
      fileNumber,
      districtCode: districtOf(streetCode),
      streetCode,
      communityCode,
      ...maskedIdentity(form.child),
      ...phoneFacts(contactOf(form).phone),
      ...fileAnswers(form),
      householdKeys: [...householdKeys],
      source: origin.source,
      ...(form.filledInBy && { filledInBy: form.filledInBy }),
      consents: childConsents(opening),
      ...(isChildAsked(form.child.birthMonth, submittedAt) && { childAskedSince: submittedAt }),
      submittedAt,
      earlierPeriods: [],
      mergedFrom: [],
      siblingIds: [],
      referralIds: origin.source === 'referral' ? [origin.referralId] : [],
      status: 'submitted',
      version: 1,
    },
    identity: { childId: id, ...identityAnswers(form) },
  };
}

/** A volunteer’s file as applied; `statements` are what its list states besides (R-IN-12). */
export function openVolunteerFile(
  opening: Opening<VolunteerApplication, VolunteerId>,
  statements: readonly Statement[] = [],
): { volunteer: Volunteer; identity: VolunteerIdentity } {
  const { form, id, fileNumber, householdKeys, origin, submittedAt } = opening;
  const { name, phone, address, declaration: _declared, consent: _agreed, ...offered } = form;
  return {
    volunteer: {
      ...offered,
      ...address,
      id,
      fileNumber,
      districtCode: districtOf(address.streetCode),
      maskedName: maskName(name),
      ...phoneFacts(phone),
      householdKeys: [...householdKeys],
      source: origin.source,
      consents: [consentTo('pairing', origin, submittedAt)],
      submittedAt,
      status: 'applied',
      vettings: [],
      ...(statements.length > 0 && { statements: [...statements] }),
      activePairings: 0,
      version: 1,
    },
    identity: { volunteerId: id, name, phone },
  };
}
