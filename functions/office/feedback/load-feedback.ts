/** Feedback of the officer’s own district, in the version that they read. */
import { feedbackId } from '../../../shared/kernel/ids.ts';
import { type Feedback, viewFeedback } from '../../../shared/office/feedback/feedback.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getFeedback } from '../../store/office/feedback.ts';

const loadFeedback = ownRecord({
  id: feedbackId,
  get: getFeedback,
  owner: ({ districtCode }: Feedback) => ({ districtCode }),
});
export const loadFeedbackToEnd = inVersion(loadFeedback, { view: viewFeedback });
