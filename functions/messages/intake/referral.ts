/** Messages about a referral: to its street, the district, the member who referred. They name it by its number, never more. */
import type { MessageKind } from '../../../shared/all-messages.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import type { Change } from '../../store/change.ts';
import { type Addressees, messagesAbout } from '../message-table.ts';

/** The street’s officers; the district’s where no street is known. */
const itsStreet = ({ streetCode }: Referral): Addressees =>
  streetCode ? { streets: [streetCode] } : { district: true };
const districtToo = (referral: Referral): Addressees => ({ ...itsStreet(referral), district: true });

/** Harm is reported to the district at once, by mail and by its robot (R-RF-20). */
const districtAtOnce = (referral: Referral): Addressees => ({ ...districtToo(referral), robot: true });

const referrer = ({ by: memberId }: Referral): Addressees => ({ memberId });

const OFFICES = {
  referralReceived: itsStreet,
  referralUrgent: itsStreet,
  harmReported: districtAtOnce,
  referralRerouted: itsStreet,
  takeUpDueToday: itsStreet,
  verifyDueToday: itsStreet,
  takeUpOverdue: districtToo,
  verifyOverdue: districtToo,
};
const REFERRERS = {
  ownReferralTakenUp: referrer,
  ownReferralVerified: referrer,
  ownReferralEnded: referrer,
};

/** The kinds that go to an office. */
export type ReferralMessage = Extract<MessageKind, keyof typeof OFFICES>;

export const referralMessage = messagesAbout({
  addressees: { ...OFFICES, ...REFERRERS },
  content: (referral: Referral, kind) => ({
    districtCode: referral.districtCode,
    params: {
      file: referral.number,
      date: dateIn(kind.startsWith('verify') ? referral.verifyBy : referral.takeUpBy),
      verify: dateIn(referral.verifyBy),
    },
    path: `/referrals/${referral.id}`,
  }),
});

/** Members who referred a child are notified of its progress; users of the public form look it up (R-RF-13). */
export const referrerMessages = (referral: Referral, kind: keyof typeof REFERRERS, clock: Clock): Change[] =>
  referral.by === undefined ? [] : [referralMessage(referral, kind, clock)];
