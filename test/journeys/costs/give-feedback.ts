/** Feedback on this system: from the page of a family and from a member, answered and closed. */
import type { Ask } from './asking.ts';

const keyed = (key: string) => ({ headers: { 'idempotency-key': key } });

export async function giveFeedback(ask: Ask): Promise<void> {
  await ask('submitFeedback', { body: { text: '字太小' }, ...keyed('feedback-public') });
  await ask('submitOwnFeedback', {
    sub: 'volunteer',
    body: { text: '找不到日历' },
    ...keyed('feedback-own'),
  });
  await ask('listOwnFeedback', { sub: 'volunteer' });
  const { items } = await ask('listFeedback', { sub: 'district' });
  for (const { id, by } of items) {
    const about = { sub: 'district', path: { id }, headers: { 'if-match': '"1"' } };
    if (by) await ask('answerFeedback', { ...about, body: { answer: '会改进' } });
    else await ask('closeFeedback', about);
  }
}
