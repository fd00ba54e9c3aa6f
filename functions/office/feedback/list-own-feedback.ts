import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewOwnFeedback } from '../../../shared/office/feedback/feedback.ts';
import { feedbackOfMember, parseFeedback } from '../../store/office/feedback.ts';
import { readPage } from '../../store/page.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const listOwnFeedback: OfficeOperation<'listOwnFeedback'> = async ({ actor, page }) => {
  const own = await readPage(feedbackOfMember(actor.id), page, parseFeedback);
  if (isRefusal(own)) return own;
  return { status: 200, body: { ...own, items: own.items.map(viewOwnFeedback) } };
};
