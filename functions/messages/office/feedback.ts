/** Messages about feedback on this system: an answer to the member who wrote it, a reminder to the district. */
import type { Feedback } from '../../../shared/office/feedback/feedback.ts';
import { messagesAbout } from '../message-table.ts';

export const feedbackMessage = messagesAbout<Feedback>()({
  kinds: ['feedbackAnswered', 'feedbackOverdue'],
  audiences: {
    memberConcerned: ({ by }) => (by ? { memberId: by } : {}),
    district: () => ({ district: true }),
  },
  content: ({ districtCode }, kind) => ({
    districtCode,
    streetCode: undefined,
    params: {},
    path: kind === 'feedbackAnswered' ? '/feedback' : '/feedback-inbox',
  }),
});
