/** The changes that a referral begins with: record, identity, and the message to whoever has to act. */

import { randomBytes } from 'node:crypto';
import { checkBirthMonth } from '../../../shared/intake/children/birth-month.ts';
import { newAlarm } from '../../../shared/intake/harm/harm-alarm.ts';
import { referralNumberFrom } from '../../../shared/intake/receipts/receipt.ts';
import { openReferral } from '../../../shared/intake/referrals/open-referral.ts';
import type { Referral, Urgency } from '../../../shared/intake/referrals/referral.ts';
import type { ReferralForm } from '../../../shared/intake/referrals/referral-form.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { ReferralId } from '../../../shared/kernel/ids.ts';
import { dateIn, type Instant } from '../../../shared/kernel/instants.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import { fieldError } from '../../http/field-errors.ts';
import { type ReferralMessage, referralMessage } from '../../messages/intake/referral.ts';
import type { Change, Key } from '../../store/change.ts';
import { createAlarm } from '../../store/intake/harm-alarms.ts';
import { createReferral, createReferralIdentity } from '../../store/intake/referrals.ts';
import { readSettings } from '../../store/office/settings.ts';
import { messageKey } from '../../store/reporting/messages.ts';
import type { IntakeCall } from '../operation-types.ts';

type OpeningCall = Pick<IntakeCall<'submitReferral'>, keyof Clock | 'language'> & {
  /** The member who refers. */
  readonly by?: Referral['by'];
};

interface NewReferral {
  readonly referral: Referral;
  readonly changes: readonly Change[];
  readonly facts: readonly AuditFact[];
  /** What cannot wait for the stream. */
  readonly urgent?: readonly Key[];
}

const MESSAGES = {
  normal: 'referralReceived',
  urgent: 'referralUrgent',
  harm: 'harmReported',
} as const satisfies Record<Urgency, ReferralMessage>;

const numberFor = ({ place }: ReferralForm, now: Instant) =>
  referralNumberFrom(place.districtCode, Number(dateIn(now).slice(0, 4)), randomBytes(16));

function checkAge(
  { child: { birthMonth } }: ReferralForm,
  { now, language }: OpeningCall,
): Refusal | undefined {
  const fault = birthMonth && checkBirthMonth(birthMonth, now);
  return fault
    ? refuse('invalid', { errors: [fieldError('/child/birthMonth', fault, language)] })
    : undefined;
}

export async function newReferral(form: ReferralForm, sent: OpeningCall): Promise<NewReferral | Refusal> {
  const refusal = checkAge(form, sent);
  if (refusal) return refusal;
  const { now, newId, by } = sent;
  const id = newId() as ReferralId;
  const messageId = newId();
  const { referral: terms, harmOnDuty } = await readSettings(form.place.districtCode);
  const arrived = { number: numberFor(form, now), id, receivedAt: now, by, messageId, terms };
  const { referral, identity } = openReferral(form, arrived);
  return {
    referral,
    ...(referral.harm && { urgent: [messageKey(messageId)] }),
    changes: [
      createReferral(referral),
      createReferralIdentity(identity),
      ...(referral.harm ? [createAlarm(newAlarm(referral, harmOnDuty.repeatMinutes))] : []),
      referralMessage(referral, MESSAGES[referral.urgency], { now, newId }, messageId),
    ],
    facts: [referralFact(referral, 'referral.received', { to: referral.status, why: referral.urgency })],
  };
}
