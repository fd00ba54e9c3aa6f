/** Messages about changes that need a second person: to the district’s other officers, and back to who proposed it. */
import { memberId } from '../../../shared/kernel/ids.ts';
import type { PendingChange } from '../../../shared/office/changes/change.ts';
import { messagesAbout } from '../message-table.ts';

export const changeMessage = messagesAbout<PendingChange>()({
  kinds: ['changeProposed', 'changeDecided'],
  audiences: {
    otherOfficers: ({ proposedBy }) => ({ district: true, exceptMemberId: memberId.parse(proposedBy) }),
    proposer: ({ proposedBy }) => ({ memberId: memberId.parse(proposedBy) }),
  },
  content: ({ districtCode }) => ({ districtCode, streetCode: undefined, params: {}, path: '/changes' }),
});
