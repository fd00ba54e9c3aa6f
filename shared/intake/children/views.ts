/** Intake's records as the API shows them: masked, without hashes. */
import * as z from 'zod';
import { anotherPersonView } from '../../kernel/four-eyes.ts';
import { childId, pairingId, proposalId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { listed, only, type Reader } from '../../kernel/reader.ts';
import { accountStates } from '../../office/accounts/account.ts';
import { CONSENT_NOTICE } from '../../office/notices/notice.ts';
import { consentPurposeSchema } from '../../office/notices/purposes.ts';
import { awaitedConsent, consentGiverSchema } from '../consents/awaited-consent.ts';
import { isAskedForConsent, outdatedConsents } from '../consents/consent.ts';
import { pledgeStates } from '../volunteers/pledge.ts';
import { requirements } from '../volunteers/requirements.ts';
import { type Volunteer, volunteerFileSchema } from '../volunteers/volunteer.ts';
import { type Child, childFileSchema, childStatuses } from './child.ts';

const [submitted] = childFileSchema.options;

/** Of a child’s file, for whoever may read it; nothing that somebody wrote. Siblings may be another street’s: their own list (R-IN-23) shows them. */
const CHILD_FIELDS = [
  'id',
  'fileNumber',
  'districtCode',
  'streetCode',
  'communityCode',
  'maskedName',
  'gender',
  'birthYear',
  'kinds',
  'grade',
  'needs',
  'mostWanted',
  'interests',
  'freeTimes',
  'source',
  'filledInBy',
  'consents',
  'childAskedSince',
  'childConsents',
  'consentCarriedOver',
  'submittedAt',
  'erasure',
  'marks',
  'risk',
  'landline',
  'noSmsSince',
  'verifiedAt',
  'withdrawalId',
  'lastPairingId',
  'reopenedAt',
  'mergedFrom',
  'referralIds',
  'version',
] as const satisfies readonly (keyof Child)[];

/** Of those in some states only. */
const STATE_FIELDS = ['status', 'waitingSince', 'proposalId', 'pairingId', 'closedAt', 'mergedInto'] as const;

export const childView = submitted
  .pick(listed([...CHILD_FIELDS, 'earlierPeriods', 'transfer']))
  .extend({
    status: z.enum(childStatuses),
    waitingSince: instantSchema.optional(),
    proposalId: proposalId.optional(),
    pairingId: pairingId.optional(),
    returnReason: z.string().optional(),
    closeReason: z.string().optional(),
    closedAt: instantSchema.optional(),
    earlierPeriods: submitted.shape.earlierPeriods.unwrap().optional(),
    mergedInto: childId.optional(),
    /** Agreed to in a wording that is no longer in force (R-IN-53). */
    consentOutdated: z.array(consentPurposeSchema),
    /** Whose consent to pairing is missing; absent where nobody’s is (R-IN-140). */
    waitingForConsent: z.array(consentGiverSchema).min(1).optional(),
  })
  .meta({ id: 'Child' });

/** One file. */
export const childDetail = childView
  .extend({ anotherPerson: anotherPersonView.optional() })
  .meta({ id: 'ChildDetail' });

const { pause, left, qualifications } = volunteerFileSchema.shape;
const [asked, checkFailed] = pause.unwrap().options;

const VOLUNTEER_FIELDS = [
  'id',
  'fileNumber',
  'districtCode',
  'streetCode',
  'communityCode',
  'maskedName',
  'birthYear',
  'occupation',
  'affiliation',
  'offers',
  'skills',
  'freeTimes',
  'capacity',
  'maxDistanceKm',
  'channel',
  'source',
  'consents',
  'submittedAt',
  'erasure',
  'landline',
  'noSmsSince',
  'activeSince',
  'status',
  'activePairings',
  'statements',
  'pledge',
  'version',
] as const satisfies readonly (keyof Volunteer)[];

const OFFICERS_FIELDS = ['pause', 'left', 'vettings', 'vettingNotice', 'qualifications'] as const;

export const volunteerView = volunteerFileSchema
  .pick(listed([...VOLUNTEER_FIELDS, ...OFFICERS_FIELDS]))
  .extend({
    /** Why is for officers, and for the volunteer what they said themselves. */
    pause: z.discriminatedUnion('cause', [asked.partial({ reason: true }), checkFailed]).optional(),
    left: left.unwrap().partial({ reason: true }).optional(),
    /** What the paper is, is for officers. */
    qualifications: z
      .array(qualifications.unwrap().element.partial({ document: true, recordedAt: true, recordedBy: true }))
      .optional(),
    /** What the volunteer signs in with, where files are read (R-KE-49). */
    account: z.enum(accountStates).optional(),
    /** What is to be caught up by somebody in service, where files are read (R-IN-134). */
    lacking: z.array(z.enum(requirements)).optional(),
    pledgeState: z.enum(pledgeStates).optional(),
  })
  .meta({ id: 'Volunteer' });

/** One file. */
export const volunteerDetail = volunteerView
  .extend({ anotherPerson: anotherPersonView.optional() })
  .meta({ id: 'VolunteerDetail' });

/** What officers wrote beside it. */
const CHILD_TEXTS = ['returnReason', 'closeReason', 'earlierPeriods', 'transfer'] as const;

type ChildView = z.input<typeof childView>;

/** What is still to be asked. A closed file waits for nobody (R-IN-55). */
function consentFacts(child: Child) {
  const awaited = isAskedForConsent(child) ? awaitedConsent(child, 'pairing') : [];
  return {
    consentOutdated: outdatedConsents(child, CONSENT_NOTICE.version),
    ...(awaited.length > 0 && { waitingForConsent: awaited }),
  };
}

/** As its officers see it. */
export const viewChild = (child: Child): ChildView => ({
  ...only(child, [...CHILD_FIELDS, ...STATE_FIELDS, ...CHILD_TEXTS]),
  ...consentFacts(child),
});

/** As its reader sees it (R-KE-61). */
export const viewChildFor = (child: Child, reader: Reader): ChildView =>
  reader === 'officer'
    ? viewChild(child)
    : {
        ...only(child, [...CHILD_FIELDS, ...STATE_FIELDS]),
        ...consentFacts(child),
      };

type VolunteerView = z.input<typeof volunteerView>;

/** As its officers see it. */
export const viewVolunteer = (volunteer: Volunteer): VolunteerView => ({
  ...only(volunteer, VOLUNTEER_FIELDS),
  ...only(volunteer, OFFICERS_FIELDS),
});

const withoutReason = (pause: NonNullable<Volunteer['pause']>): NonNullable<VolunteerView['pause']> =>
  pause.cause === 'asked'
    ? only(pause, ['cause', 'since', 'until'])
    : only(pause, ['cause', 'since', 'check']);

/** As its reader sees it: not why an officer has paused or refused somebody; to volunteers not who recorded their checks either (R-KE-61). */
export function viewVolunteerFor(volunteer: Volunteer, reader: Reader): VolunteerView {
  if (reader === 'officer') return viewVolunteer(volunteer);
  const { pause: paused, left: gone, vettings, qualifications: papers } = volunteer;
  const ofAuditor = reader === 'auditor' ? ['classes', 'recordedBy'] : [];
  const shown = ['check', 'result', 'on', 'validUntil', ...ofAuditor];
  return {
    ...only(volunteer, VOLUNTEER_FIELDS),
    ...(paused && { pause: withoutReason(paused) }),
    ...(gone && { left: only(gone, ['at']) }),
    ...(papers && { qualifications: papers.map((paper) => only(paper, ['suggestion', 'on', 'validUntil'])) }),
    vettings: vettings.map((vetting) => only(vetting, shown) as VolunteerView['vettings'][number]),
  };
}
