/** From a report of harm to an urgent referral, and whether a report that comes again is the same. */
import type { DistrictCode, ReferralId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import type { Child } from '../children/child.ts';
import type { Referral, ReferralIdentity, ReportedIn, Source } from '../referrals/referral.ts';
import { dueInstants } from '../referrals/referral-clock.ts';
import type { ReferralForm } from '../referrals/referral-form.ts';
import type { IntakeSettings } from '../settings.ts';

export type HarmPlace = ReferralForm['place'];

/** What harm is reported of: a child on file, or a place. */
export type HarmSubject =
  | { readonly child: Pick<Child, 'id' | 'districtCode' | 'streetCode' | 'communityCode' | 'maskedName'> }
  | { readonly place: HarmPlace };

export const districtOfHarm = (about: HarmSubject): DistrictCode =>
  'child' in about ? about.child.districtCode : about.place.districtCode;

export interface HarmWords {
  readonly known: string;
  readonly callBack?: string | undefined;
}

export interface HarmArrival {
  readonly id: ReferralId;
  readonly number: string;
  readonly receivedAt: Instant;
  readonly source: Source;
  readonly reportedIn: ReportedIn;
  /** The member who reports it. */
  readonly by?: Referral['by'];
  readonly messageId: string;
  /** {@link reportText} in a hash. */
  readonly sentAs: string;
  readonly terms: IntakeSettings['referral'];
}

const placeOf = (about: HarmSubject) => {
  if ('place' in about) return about.place;
  const { districtCode, streetCode, communityCode } = about.child;
  return { districtCode, streetCode, communityCode, detail: undefined };
};

/** Nothing of what was written is in the program’s part. */
export function openHarmReferral(
  about: HarmSubject,
  { known, callBack }: HarmWords,
  arrival: HarmArrival,
): { readonly referral: Referral; readonly identity: ReferralIdentity } {
  const { id, number, receivedAt, source, reportedIn, by, messageId, sentAs, terms } = arrival;
  const { detail, ...place } = placeOf(about);
  const referral: Referral = {
    ...{ id, number, ...place, office: source, reportedIn, by, receivedAt },
    urgency: 'harm',
    ...('child' in about && { aboutChildId: about.child.id, maskedName: about.child.maskedName }),
    kinds: [],
    ...dueInstants(receivedAt, 'harm', terms),
    told: [],
    harm: { reportedAt: receivedAt, messageId },
    status: 'received',
    version: 1,
  };
  return { referral, identity: { referralId: id, child: {}, guardian: {}, detail, known, callBack, sentAs } };
}

/** A report as it was sent. */
export interface SentReport extends HarmWords {
  readonly place?: HarmPlace | undefined;
  readonly childId?: string | undefined;
  readonly receiptCode?: string | undefined;
  readonly phoneLast4?: string | undefined;
}

/**
 * What was sent, in one order. Nothing that was looked up is in it: whoever sends a report again with other digits of a phone learns
 * nothing from the answer.
 */
export function reportText(sent: SentReport): string {
  const { place, childId, receiptCode, phoneLast4, known, callBack } = sent;
  const where = place && [place.districtCode, place.streetCode, place.communityCode, place.detail];
  return JSON.stringify([where, childId, receiptCode, phoneLast4, known, callBack].map((part) => part ?? ''));
}

/**
 * R-HA-02: The key of a report of harm is its id for good: the same again, whenever, adds nothing and is answered with what is
 * stored, and the answer says whether it differs.
 * @param sentAs of what is sent now, as {@link reportText} in a hash.
 */
export const differsFrom = (stored: Pick<ReferralIdentity, 'sentAs'> | undefined, sentAs: string): boolean =>
  stored?.sentAs !== undefined && stored.sentAs !== sentAs;
