/** Who gets text messages: a guardian, a volunteer, the district’s duty phone. */
import { type ChildId, childId, type VolunteerId, volunteerId } from './ids.ts';

const GUARDIAN = 'GUARDIAN#';
const VOLUNTEER = 'VOLUNTEER#';
/** The district’s duty phone. */
export const DUTY_PHONE = 'DUTY';
/** What the recipients of text messages begin with; their numbers stand with their identities alone. */
export const SMS_RECIPIENTS = [GUARDIAN, VOLUNTEER, DUTY_PHONE] as const;

export const guardianRecipient = (id: ChildId) => `${GUARDIAN}${id}`;
export const volunteerRecipient = (id: VolunteerId) => `${VOLUNTEER}${id}`;

type SmsRecipient =
  | { readonly kind: 'guardian'; readonly childId: ChildId }
  | { readonly kind: 'volunteer'; readonly volunteerId: VolunteerId }
  | { readonly kind: 'duty' };

/** Who that is. */
export function parseSmsRecipient(recipient: string): SmsRecipient {
  if (recipient === DUTY_PHONE) return { kind: 'duty' };
  const id = recipient.slice(recipient.indexOf('#') + 1);
  if (recipient.startsWith(GUARDIAN)) return { kind: 'guardian', childId: childId.parse(id) };
  if (recipient.startsWith(VOLUNTEER)) return { kind: 'volunteer', volunteerId: volunteerId.parse(id) };
  throw new RangeError(`${recipient} is nobody who gets text messages`);
}
