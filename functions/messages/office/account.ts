/** Messages about an account: to the volunteer whose it is. */
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { messagesAbout } from '../message-table.ts';

type VolunteerMember = Pick<Member, 'districtCode'> & { readonly volunteerId: VolunteerId };

export const accountMessage = messagesAbout<VolunteerMember>()({
  kinds: ['accountReady'],
  audiences: { volunteer: ({ volunteerId }) => ({ volunteerId }) },
  content: ({ districtCode }) => ({ districtCode, streetCode: undefined, params: {}, path: '/' }),
});
