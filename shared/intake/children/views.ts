/** Intake's records as the API shows them: masked, without hashes. */
import * as z from 'zod';
import { childId, pairingId, proposalId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { accountStates } from '../../office/accounts/account.ts';
import { CONSENT_NOTICE } from '../../office/notices/notice.ts';
import { consentPurposeSchema } from '../../office/notices/purposes.ts';
import { outdatedConsents } from '../consents/consent.ts';
import { type Volunteer, volunteerFileSchema } from '../volunteers/volunteer.ts';
import { type Child, childFileSchema, childStatuses } from './child.ts';

const [submitted] = childFileSchema.options;

export const childView = submitted
  .omit({ householdKeys: true, siblingIds: true, status: true })
  .extend({
    status: z.enum(childStatuses),
    waitingSince: instantSchema.optional(),
    proposalId: proposalId.optional(),
    pairingId: pairingId.optional(),
    returnReason: z.string().optional(),
    closeReason: z.string().optional(),
    closedAt: instantSchema.optional(),
    mergedInto: childId.optional(),
    /** Agreed to in a wording that is no longer in force (R-IN-53). */
    consentOutdated: z.array(consentPurposeSchema),
  })
  .meta({ id: 'Child' });

export const volunteerView = volunteerFileSchema
  .omit({ householdKeys: true })
  .extend({
    /** What the volunteer signs in with, where files are read (R-KE-49). */
    account: z.enum(accountStates).optional(),
  })
  .meta({ id: 'Volunteer' });

/** Siblings may be another street’s: their own list (R-IN-23) shows those within the member’s reach. */
export function viewChild({
  householdKeys: _hidden,
  siblingIds: _listed,
  ...shown
}: Child): z.input<typeof childView> {
  return { ...shown, consentOutdated: outdatedConsents(shown, CONSENT_NOTICE.version) };
}

export function viewVolunteer({
  householdKeys: _hidden,
  ...shown
}: Volunteer): z.input<typeof volunteerView> {
  return shown;
}
