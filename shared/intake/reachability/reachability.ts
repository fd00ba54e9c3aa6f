/** By which way a guardian or a volunteer can be reached, or why by none. */
import type { DeliveryReason } from '../../kernel/delivery-reasons.ts';
import type { SmsRefusals } from '../../kernel/sms.ts';
import type { Member } from '../../office/members/member.ts';
import type { Child } from '../children/child.ts';
import { isErased } from '../erasure/erasure.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { isMailed } from './sms-recipients.ts';

/** What keeps a text message from somebody. */
export type SmsObstacle = Extract<DeliveryReason, 'noPhone' | 'landline' | 'optedOut' | 'noTemplate'>;

export type Reach =
  | { readonly by: 'mail' }
  | { readonly by: 'sms' }
  | { readonly by: 'none'; readonly why: SmsObstacle };

interface SmsFile extends SmsRefusals, Pick<Child | Volunteer, 'erasure'> {}

interface SmsKind {
  /** Whether the district has a template of the kind of message. */
  readonly hasTemplate: boolean;
  /** Of a kind that is also sent to who wants no text messages. */
  readonly isNecessary?: boolean;
}

/**
 * R-RE-62: A text message goes to a mobile phone of somebody who accepts text messages, with a template of the district. Whoever
 * does not accept them gets only what answers an own request or asks to stay away.
 * @returns why it does not go, `undefined` when it does.
 */
export function smsObstacle(file: SmsFile, { hasTemplate, isNecessary }: SmsKind): SmsObstacle | undefined {
  if (isErased(file)) return 'noPhone';
  if (file.landline) return 'landline';
  if (file.noSmsSince && !isNecessary) return 'optedOut';
  return hasTemplate ? undefined : 'noTemplate';
}

function bySms(file: SmsFile, kind: SmsKind): Reach {
  const why = smsObstacle(file, kind);
  return why ? { by: 'none', why } : { by: 'sms' };
}

/** R-RE-60: A guardian has no account and is reached by text message. */
export const reachOfGuardian = (child: Child, kind: SmsKind): Reach => bySms(child, kind);

/**
 * R-RE-61: A volunteer whose account has an e-mail address is reached by mail, and any other by text message.
 * @param members those that the volunteer is.
 */
export function reachOfVolunteer(volunteer: Volunteer, members: readonly Member[], kind: SmsKind): Reach {
  const { districtCode, id: volunteerId } = volunteer;
  return isMailed({ districtCode, to: { volunteerId } }, members) ? { by: 'mail' } : bySms(volunteer, kind);
}
