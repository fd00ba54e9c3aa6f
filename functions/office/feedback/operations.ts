/** Feedback on this system. */
import { answerFeedback } from './answer-feedback.ts';
import { closeFeedback } from './close-feedback.ts';
import { listFeedback } from './list-feedback.ts';
import { listOwnFeedback } from './list-own-feedback.ts';
import { submitFeedback } from './submit-feedback.ts';
import { submitOwnFeedback } from './submit-own-feedback.ts';

export const feedbackOperations = {
  submitFeedback,
  submitOwnFeedback,
  listOwnFeedback,
  listFeedback,
  answerFeedback,
  closeFeedback,
};
