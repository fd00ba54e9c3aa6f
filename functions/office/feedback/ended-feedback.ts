/** What feedback that the district has dealt with is stored with. */
import type { Clock } from '../../../shared/kernel/clock.ts';
import { type Feedback, viewFeedback } from '../../../shared/office/feedback/feedback.ts';
import { feedbackMessage } from '../../messages/office/feedback.ts';
import { replaceFeedback } from '../../store/office/feedback.ts';
import { feedbackFact } from './received-feedback.ts';

/** Whoever wrote it with an account is told of an answer. */
export function endedFeedback(before: Feedback, after: Feedback, clock: Clock) {
  const isTold = after.status === 'answered' && after.by !== undefined;
  return {
    status: 200 as const,
    body: viewFeedback({ ...after, version: before.version + 1 }),
    changes: [
      replaceFeedback(before, after),
      ...(isTold ? [feedbackMessage(after, 'feedbackAnswered', clock)] : []),
    ],
    facts: [
      feedbackFact(
        after,
        after.status === 'answered' ? 'feedback.answered' : 'feedback.closed',
        before.status,
      ),
    ],
  };
}
