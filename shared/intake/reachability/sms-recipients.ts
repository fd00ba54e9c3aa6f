/** Who gets a message as a text message. */

import type { Addressed } from '../../kernel/message.ts';
import { guardianRecipient, volunteerRecipient } from '../../kernel/sms-recipient.ts';
import { isAddressee } from '../../office/members/addressee.ts';
import type { Member } from '../../office/members/member.ts';

/** Whether the volunteer has an account with an address, to which mail goes (R-RE-61). */
export const isMailed = (
  { districtCode, to: { volunteerId } }: Addressed,
  members: readonly Member[],
): boolean => members.some((member) => isAddressee(member, { districtCode, to: { volunteerId } }));

/** A guardian (R-RE-60), and a volunteer whom no mail reaches (R-RE-61), as recipients of a delivery. */
export const smsRecipients = (message: Addressed, members: readonly Member[]): string[] => {
  const { guardianOf, volunteerId } = message.to;
  return [
    ...(guardianOf ? [guardianRecipient(guardianOf)] : []),
    ...(volunteerId && !isMailed(message, members) ? [volunteerRecipient(volunteerId)] : []),
  ];
};
