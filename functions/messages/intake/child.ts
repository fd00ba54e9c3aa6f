/** Messages about a child’s file: to the guardian who waits to hear of it. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { messagesAbout } from '../message-table.ts';

/** R-KE-24: A guardian or an applicant is sent each decision on the file that they wait for. */
export const childMessage = messagesAbout<Child>()({
  kinds: ['ownSurveyReturned', 'ownFileClosed'],
  audiences: { guardian: ({ id: guardianOf }) => ({ guardianOf }) },
  content: ({ id, districtCode, streetCode }, kind) => ({
    districtCode,
    streetCode,
    params: {},
    path: `/children/${id}`,
    ...(kind === 'ownSurveyReturned' && {
      awaits: { record: 'child' as const, id, statuses: ['returned'] },
    }),
  }),
});
