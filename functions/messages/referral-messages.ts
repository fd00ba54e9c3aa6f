/** Who is told of a referral: the street whose it is, the district, the member who referred. By its number, never more. */
import type { Message, MessageKind } from '../../shared/all-messages.ts';
import type { Referral } from '../../shared/intake/referrals/referral.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { dateIn, type Instant } from '../../shared/kernel/instants.ts';
import type { Change } from '../store/change.ts';
import { postMessage } from '../store/outbox.ts';

type Addressees = Message['to'];

/** The street’s officers; the district’s where no street is known. */
const itsStreet = ({ streetCode }: Referral): Addressees =>
  streetCode ? { streets: [streetCode] } : { district: true };
const districtToo = (referral: Referral): Addressees => ({ ...itsStreet(referral), district: true });

/** Harm is reported to the district at once, by mail and by its robot (R-RF-20). */
const districtAtOnce = (referral: Referral): Addressees => ({ ...districtToo(referral), robot: true });

const ADDRESSEES = {
  referralReceived: itsStreet,
  referralUrgent: itsStreet,
  harmReported: districtAtOnce,
  referralRerouted: itsStreet,
  takeUpDueToday: itsStreet,
  verifyDueToday: itsStreet,
  takeUpOverdue: districtToo,
  verifyOverdue: districtToo,
} as const satisfies Partial<Record<MessageKind, (referral: Referral) => Addressees>>;

export type ReferralMessage = keyof typeof ADDRESSEES;
type OwnMessage = Extract<MessageKind, `ownReferral${string}`>;

interface Told {
  readonly id: string;
  readonly kind: ReferralMessage | OwnMessage;
  readonly to: Addressees;
}

const post = (referral: Referral, { id, kind, to }: Told, now: Instant): Change =>
  postMessage({
    id,
    districtCode: referral.districtCode,
    kind,
    to,
    params: {
      file: referral.number,
      date: dateIn(kind.startsWith('verify') ? referral.verifyBy : referral.takeUpBy),
      verify: dateIn(referral.verifyBy),
    },
    path: `/referrals/${referral.id}`,
    createdAt: now,
  });

/** @param id of the message: the record of a report of harm names it. */
export const referralMessage = (
  referral: Referral,
  kind: ReferralMessage,
  { now, newId }: Clock,
  id: string = newId(),
): Change => post(referral, { id, kind, to: ADDRESSEES[kind](referral) }, now);

/** Members who referred a child are notified of its progress; users of the public form look it up (R-RF-13). */
export const referrerMessages = (referral: Referral, kind: OwnMessage, { now, newId }: Clock): Change[] =>
  referral.by === undefined
    ? []
    : [post(referral, { id: newId(), kind, to: { memberId: referral.by } }, now)];
