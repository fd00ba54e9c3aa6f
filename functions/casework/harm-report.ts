/** The changes that a report of harm is stored with, whichever function it comes to: an urgent referral, its identity, the message and the alarm. */
import { randomBytes } from 'node:crypto';
import { newAlarm } from '../../shared/intake/harm/harm-alarm.ts';
import {
  districtOfHarm,
  type HarmArrival,
  type HarmSubject,
  openHarmReferral,
  reportText,
  type SentReport,
} from '../../shared/intake/harm/harm-referral.ts';
import type { HarmMark } from '../../shared/intake/harm/harm-report.ts';
import { referralNumberFrom } from '../../shared/intake/receipts/receipt.ts';
import type { Source } from '../../shared/intake/referrals/referral.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { type ReferralId, referralId } from '../../shared/kernel/ids.ts';
import { dateIn } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { referralMessage } from '../messages/intake/referral.ts';
import type { Change, Key } from '../store/change.ts';
import { createAlarm } from '../store/intake/harm-alarms.ts';
import { createReferral, createReferralIdentity, getReferral } from '../store/intake/referrals.ts';
import { readSettings } from '../store/office/settings.ts';
import { messageKey } from '../store/reporting/messages.ts';
import { idFromKey, printOf } from './key-id.ts';
import { referralFact } from './referral-follow-up.ts';

/** The key of the request is the id of the report; one that is no id stands for one (R-HA-02). */
export const harmIdFrom = (key: string): ReferralId => referralId.parse(idFromKey('harm', key));

/** By which a report that comes again is compared. */
export const printOfReport = (sent: SentReport) => printOf(reportText(sent));

/** As what a member reports. */
export const sourceOfMember = ({ roles }: Pick<Member, 'roles'>): Source => {
  if (roles.includes('district') || roles.includes('street')) return 'officer';
  return roles.includes('volunteer') ? 'volunteer' : 'other';
};

type Reporter = Pick<HarmArrival, 'source' | 'reportedIn' | 'by'>;

export interface NewHarmReport {
  readonly id: ReferralId;
  readonly about: HarmSubject;
  readonly sent: SentReport;
  readonly reporter: Reporter;
}

export interface StoredHarm {
  readonly changes: readonly Change[];
  readonly facts: readonly AuditFact[];
  /** What cannot wait for the stream. */
  readonly urgent: readonly Key[];
}

interface MarkedForm {
  /** What the form says of harm; most say nothing. */
  readonly mark: HarmMark | undefined;
  readonly about: HarmSubject;
  /** As the page would send it by itself: the same report under the same key is one referral. */
  readonly sent: Omit<SentReport, 'known'>;
  readonly reporter: Reporter;
  readonly key: string | undefined;
}

type StoredMark = Partial<StoredHarm> & { readonly referralId?: ReferralId };

/** R-HA-08: Harm that is reported in a form about something else is stored with it, and is one with what its page sends by itself
 * under the same key.
 * @returns nothing where it says nothing; the id alone where its page was quicker.
 */
export async function storeMark(
  { mark, key, sent, ...report }: MarkedForm,
  clock: Clock,
): Promise<StoredMark> {
  if (!mark) return {};
  const id = harmIdFrom(key ?? clock.newId());
  if (await getReferral(id)) return { referralId: id };
  const stored = await storeHarm({ ...report, id, sent: { ...sent, known: mark.note } }, clock);
  return { ...stored, referralId: id };
}

/** Rule 12: A report of harm is an urgent referral in the transaction of what it was written in, and waits for nothing. */
export async function storeHarm(report: NewHarmReport, { now, newId }: Clock): Promise<StoredHarm> {
  const { id, about, sent, reporter } = report;
  const districtCode = districtOfHarm(about);
  const { referral: terms, harmOnDuty } = await readSettings(districtCode);
  const messageId = newId();
  const year = Number(dateIn(now).slice(0, 4));
  const number = referralNumberFrom(districtCode, year, randomBytes(16));
  const arrival = { ...reporter, id, number, receivedAt: now, messageId, sentAs: printOfReport(sent), terms };
  const { referral, identity } = openHarmReferral(about, sent, arrival);
  return {
    changes: [
      createReferral(referral),
      createReferralIdentity(identity),
      createAlarm(newAlarm(referral, harmOnDuty.repeatMinutes)),
      referralMessage(referral, 'harmReported', { now, newId }, messageId),
    ],
    facts: [referralFact(referral, 'referral.received', { to: referral.status, why: referral.urgency })],
    urgent: [messageKey(messageId)],
  };
}
