/** Messages about officers: to those who look after the others. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { messagesAbout } from '../message-table.ts';

interface Officer {
  readonly districtCode: DistrictCode;
  /** Whose sign-in code was issued anew. */
  readonly member?: Member['id'];
}

export const officerMessage = messagesAbout<Officer>()({
  kinds: ['officerAppointedAlone', 'officerCodeIssued'],
  audiences: {
    auditors: () => ({ auditors: true }),
    memberConcerned: ({ member }) => (member ? { memberId: member } : {}),
  },
  content: ({ districtCode }) => ({ districtCode, streetCode: undefined, params: {}, path: '/members' }),
});
