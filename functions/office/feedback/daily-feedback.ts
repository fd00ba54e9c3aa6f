/** The daily steps of feedback: the district is reminded of what waits too long, and what is over is deleted. */
import type { FeedbackId } from '../../../shared/kernel/ids.ts';
import { isFeedbackOver, isReminderDue } from '../../../shared/office/feedback/feedback-rules.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { feedbackMessage } from '../../messages/office/feedback.ts';
import {
  feedbackOfDistrict,
  getFeedback,
  parseFeedback,
  removeFeedback,
  replaceFeedback,
} from '../../store/office/feedback.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { feedbackFact } from './received-feedback.ts';

async function reminderOf(id: FeedbackId, day: Day): Promise<Decided | undefined> {
  const before = await getFeedback(id);
  if (!before || !isReminderDue(before, day.now)) return undefined;
  return {
    changes: [
      replaceFeedback(before, { ...before, remindedAt: day.now }),
      feedbackMessage(before, 'feedbackOverdue', day),
    ],
    facts: [feedbackFact(before, 'feedback.overdue')],
  };
}

export const remindOfFeedback: DailyStep = async (day) => {
  const open = await readAll(feedbackOfDistrict(day.districtCode, 'open'), parseFeedback);
  let reminded = 0;
  for (const { id } of open.filter((one) => isReminderDue(one, day.now)))
    if (await day.settle(() => reminderOf(id, day))) reminded += 1;
  return reminded;
};

async function removalOf(id: FeedbackId, retentionDays: number, day: Day): Promise<Decided | undefined> {
  const before = await getFeedback(id);
  if (!before || !isFeedbackOver(before, retentionDays, day.now)) return undefined;
  return { changes: [removeFeedback(id)], facts: [feedbackFact(before, 'feedback.deleted')] };
}

export const deleteFeedback: DailyStep = async (day) => {
  const { retentionDays } = (await readSettings(day.districtCode)).feedback;
  const all = await readAll(feedbackOfDistrict(day.districtCode), parseFeedback);
  let deleted = 0;
  for (const { id } of all.filter((one) => isFeedbackOver(one, retentionDays, day.now)))
    if (await day.settle(() => removalOf(id, retentionDays, day))) deleted += 1;
  return deleted;
};
