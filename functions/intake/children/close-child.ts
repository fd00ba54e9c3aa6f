import * as rules from '../../../shared/intake/children/close-and-reopen.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { childChanged, withReferrals } from '../../casework/child-outcome.ts';
import { followReferrals } from '../../casework/referral-follow-up.ts';
import { withMessages } from '../../casework/with-messages.ts';
import { childMessage } from '../../messages/intake/child.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { loadChildToChange } from './load-child.ts';

export const closeChild: IntakeOperation<'closeChild'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const { reason } = call.body;
  const closed = rules.closeChild(child, reason, call.now);
  if (isRefusal(closed)) return closed;
  const changed = childChanged(child, closed, 'child.closed', reason);
  const notified = withMessages(changed, childMessage(child, 'ownFileClosed', call));
  return withReferrals(notified, await followReferrals(closed, call));
};
