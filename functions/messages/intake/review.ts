/** Messages about a child’s file that is to be looked at again: to its street. */
import { type Child, childStatuses } from '../../../shared/intake/children/child.ts';
import type { FileMark } from '../../../shared/intake/reviews/file-mark.ts';
import { messagesAbout } from '../message-table.ts';

interface Review {
  readonly child: Child;
  readonly mark: FileMark;
}

const OPEN = childStatuses.filter((status) => status !== 'closed');

function wordsOf({ child, mark }: Review): Readonly<Record<string, string>> {
  if (mark.mark === 'riskOverdue') return { date: child.risk?.on ?? '' };
  return {};
}

export const reviewMessage = messagesAbout<Review>()({
  kinds: ['kindEnded', 'riskOverdue', 'placeGone'],
  audiences: { street: ({ child }) => ({ streets: [child.streetCode] }) },
  content: (review) => {
    const { id, districtCode, streetCode, fileNumber } = review.child;
    return {
      districtCode,
      streetCode,
      params: { file: fileNumber, ...wordsOf(review) },
      path: `/children/${id}`,
      awaits: { record: 'child' as const, id, statuses: [...OPEN] },
    };
  },
});
