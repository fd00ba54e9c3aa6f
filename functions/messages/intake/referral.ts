/** Messages about a referral: to its street, the district, the member who referred. They name it by its number, never more. */
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import type { Change } from '../../store/change.ts';
import { type Addressees, messagesAbout } from '../message-table.ts';

/** The street’s officers; the district’s where no street is known. */
export const itsStreet = ({ streetCode }: Referral): Addressees =>
  streetCode ? { streets: [streetCode] } : { district: true };

/** Harm is reported to those on duty at once, by mail, by the duty phone and by the district’s robot (R-RF-20). */
const TO_OFFICES = [
  'referralReceived',
  'referralUrgent',
  'harmReported',
  'referralRerouted',
  'takeUpDueToday',
  'verifyDueToday',
  'takeUpOverdue',
  'verifyOverdue',
] as const;
const TO_REFERRER = ['ownReferralTakenUp', 'ownReferralVerified', 'ownReferralEnded'] as const;

/** The kinds that go to an office. */
export type ReferralMessage = (typeof TO_OFFICES)[number];

/** Reminders, with the statuses in which the step is still to be done. */
const REMINDERS: Partial<Record<ReferralMessage, readonly Referral['status'][]>> = {
  harmReported: ['received'],
  takeUpDueToday: ['received'],
  takeUpOverdue: ['received'],
  verifyDueToday: ['received', 'takenUp', 'fileOpened', 'linked'],
  verifyOverdue: ['received', 'takenUp', 'fileOpened', 'linked'],
};

function awaited(id: string, kind: ReferralMessage | (typeof TO_REFERRER)[number]) {
  const statuses = REMINDERS[kind as ReferralMessage];
  return statuses && { awaits: { record: 'referral' as const, id, statuses: [...statuses] } };
}

export const referralMessage = messagesAbout<Referral>()({
  kinds: [...TO_OFFICES, ...TO_REFERRER],
  audiences: {
    street: itsStreet,
    district: () => ({ district: true }),
    onDuty: () => ({ onDuty: true }),
    duty: () => ({ duty: true }),
    robot: () => ({ robot: true }),
    referrer: ({ by: memberId }) => ({ memberId }),
  },
  content: (referral, kind) => ({
    districtCode: referral.districtCode,
    streetCode: referral.streetCode,
    params: {
      file: referral.number,
      date: dateIn(kind.startsWith('verify') ? referral.verifyBy : referral.takeUpBy),
      verify: dateIn(referral.verifyBy),
    },
    path: `/referrals/${referral.id}`,
    ...awaited(referral.id, kind),
    ...(referral.urgency !== 'normal' && { isApart: true }),
  }),
});

/** Members who referred a child are notified of its progress; users of the public form look it up (R-RF-13). */
export const referrerMessages = (
  referral: Referral,
  kind: (typeof TO_REFERRER)[number],
  clock: Clock,
): Change[] => (referral.by === undefined ? [] : [referralMessage(referral, kind, clock)]);
