/** From a filled-in form to a referral: what the program may know on one side, the identity on the other. */

import type { ReferralId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import { maskName } from '../../kernel/people.ts';
import type { IntakeSettings } from '../settings.ts';
import type { Referral, ReferralIdentity } from './referral.ts';
import { dueInstants } from './referral-clock.ts';
import type { ReferralForm } from './referral-form.ts';

interface Arrived {
  readonly id: ReferralId;
  readonly number: string;
  readonly receivedAt: Instant;
  /** The member who referred, if any. */
  readonly by?: Referral['by'];
  /** Of the message that tells the district of harm. */
  readonly messageId: string;
  readonly terms: IntakeSettings['referral'];
}

/** R-RF-20: A report of harm belongs to the district office as soon as it is stored, and is sent to it at once by email, group robot and SMS to its duty phone. */
function programPart(form: ReferralForm, arrived: Arrived): Referral {
  const { referrer, child, place, urgency, policeTold } = form;
  const { id, number, receivedAt, by, messageId, terms } = arrived;
  return {
    id,
    number,
    districtCode: place.districtCode,
    streetCode: place.streetCode,
    communityCode: place.communityCode,
    office: referrer.office,
    urgency,
    policeTold,
    maskedName: child.name && maskName(child.name),
    gender: child.gender,
    birthYear: child.birthMonth === undefined ? undefined : Number(child.birthMonth.slice(0, 4)),
    kinds: child.kinds,
    receivedAt,
    ...dueInstants(receivedAt, urgency, terms),
    by,
    told: [],
    ...(urgency === 'harm' && { harm: { reportedAt: receivedAt, messageId } }),
    status: 'received',
    version: 1,
  };
}

export function openReferral(
  form: ReferralForm,
  arrived: Arrived,
): { readonly referral: Referral; readonly identity: ReferralIdentity } {
  const { referrer, child, guardian, place, known } = form;
  const { office: _kind, ...person } = referrer;
  const identity = {
    referralId: arrived.id,
    referrer: person,
    child: { name: child.name, birthMonth: child.birthMonth },
    guardian,
    detail: place.detail,
    known,
  };
  return { referral: programPart(form, arrived), identity };
}
