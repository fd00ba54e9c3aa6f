/** What happens to feedback on this system. */
import type { FeedbackId } from '../../kernel/ids.ts';
import { dateIn, type Instant, plusDays } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal } from '../../kernel/problem.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import type { Feedback } from './feedback.ts';
import { FEEDBACK_MACHINE } from './feedback-machine.ts';

interface Sent extends Pick<Feedback, 'districtCode' | 'by' | 'text' | 'page' | 'sentAs'> {
  readonly id: FeedbackId;
  readonly now: Instant;
  readonly answerWorkingDays: number;
}

/**
 * R-OF-50: Anybody may give feedback on this system from every page, without an account; the key of the request is its id for good,
 * and the same again is answered with what is stored.
 */
export const receiveFeedback = ({ now, answerWorkingDays, ...sent }: Sent): Feedback => ({
  ...sent,
  receivedAt: now,
  dueOn: addWorkingDays(dateIn(now), answerWorkingDays),
  status: 'open',
  version: 1,
});

interface Ending {
  readonly by: NonNullable<Feedback['ended']>['by'];
  readonly at: Instant;
  readonly answer?: string;
}

/** R-OF-51: The district answers feedback or closes it, once; a member who wrote it reads the answer. */
export function endFeedback(
  feedback: Feedback,
  event: keyof typeof FEEDBACK_MACHINE.events,
  ended: Ending,
): Feedback | Refusal {
  const next = nextState(FEEDBACK_MACHINE, event, feedback.status);
  return isRefusal(next) ? next : { ...feedback, status: next.to, ended };
}

/** R-OF-52: Of feedback that waits for longer than the district’s number of working days, the district is reminded once. */
export const isReminderDue = ({ status, remindedAt, dueOn }: Feedback, now: Instant): boolean =>
  status === 'open' && remindedAt === undefined && dateIn(now) > dueOn;

/** R-OF-53: Feedback is deleted the district’s number of days after it was answered or closed. */
export const isFeedbackOver = ({ ended }: Feedback, retentionDays: number, now: Instant): boolean =>
  ended !== undefined && plusDays(ended.at, retentionDays) <= now;
