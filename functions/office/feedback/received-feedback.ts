/** What feedback is stored with, whoever sends it. */
import type { AuditAction } from '../../../shared/kernel/audit-action.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { DistrictCode, MemberId } from '../../../shared/kernel/ids.ts';
import { feedbackId } from '../../../shared/kernel/ids.ts';
import type { Feedback } from '../../../shared/office/feedback/feedback.ts';
import { receiveFeedback } from '../../../shared/office/feedback/feedback-rules.ts';
import { idFromKey, printOf } from '../../casework/key-id.ts';
import { createFeedback, getFeedback } from '../../store/office/feedback.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { OfficeCall } from '../operation-types.ts';

export const feedbackFact = (
  { districtCode, id, status }: Feedback,
  action: Extract<AuditAction, `feedback.${string}`>,
  from?: string,
): AuditFact => ({
  districtCode,
  action,
  subject: { kind: 'district', id: districtCode },
  ...(from !== undefined && { from }),
  to: status,
  why: id,
});

interface Sender {
  readonly districtCode: DistrictCode;
  readonly by?: MemberId;
}

type Sending = Pick<OfficeCall<'submitOwnFeedback'>, 'body' | 'sent' | 'now' | 'idempotencyKey'>;

/** The page is no part of it: somebody may send the same from another one. */
const printOfFeedback = ({ text }: Sending['sent']) => printOf(text);

/** New feedback, or what was stored under its key before (R-OF-50). */
export async function receivedFeedback(sender: Sender, { body, sent, now, idempotencyKey = '' }: Sending) {
  const id = feedbackId.parse(idFromKey('feedback', idempotencyKey));
  const sentAs = printOfFeedback(sent);
  const before = await getFeedback(id);
  if (before) {
    const differs = before.sentAs !== sentAs && { differs: true as const };
    return { status: 200 as const, body: { id, receivedAt: before.receivedAt, ...differs } };
  }
  const { answerWorkingDays } = (await readSettings(sender.districtCode)).feedback;
  const { text, page } = body;
  const feedback = receiveFeedback({ ...sender, id, text, page, sentAs, now, answerWorkingDays });
  return {
    status: 201 as const,
    body: { id, receivedAt: now },
    changes: [createFeedback(feedback)],
    facts: [feedbackFact(feedback, 'feedback.received')],
  };
}
