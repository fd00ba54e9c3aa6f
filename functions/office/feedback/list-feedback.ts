import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewFeedback } from '../../../shared/office/feedback/feedback.ts';
import { feedbackOfDistrict, parseFeedback } from '../../store/office/feedback.ts';
import { readPage } from '../../store/page.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const listFeedback: OfficeOperation<'listFeedback'> = async ({ actor, page, query }) => {
  const source = feedbackOfDistrict(actor.districtCode, query.status);
  const feedback = await readPage(source, page, parseFeedback);
  if (isRefusal(feedback)) return feedback;
  return { status: 200, body: { ...feedback, items: feedback.items.map(viewFeedback) } };
};
