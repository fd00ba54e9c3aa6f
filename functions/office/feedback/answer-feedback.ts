import { isRefusal } from '../../../shared/kernel/problem.ts';
import { endFeedback } from '../../../shared/office/feedback/feedback-rules.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { endedFeedback } from './ended-feedback.ts';
import { loadFeedbackToEnd } from './load-feedback.ts';

export const answerFeedback: OfficeOperation<'answerFeedback'> = async (call) => {
  const before = await loadFeedbackToEnd(call);
  if (isRefusal(before)) return before;
  const { answer } = call.body;
  const after = endFeedback(before, 'answer', { by: call.actor.id, at: call.now, answer });
  return isRefusal(after) ? after : endedFeedback(before, after, call);
};
