import * as rules from '../../../shared/intake/children/child-rules.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { childChanged } from '../../casework/child-outcome.ts';
import { withMessages } from '../../casework/with-messages.ts';
import { childMessage } from '../../messages/intake/child.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { loadChildToChange } from './load-child.ts';

export const returnChild: IntakeOperation<'returnChild'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const { reason } = call.body;
  const returned = rules.returnChild(child, reason);
  if (isRefusal(returned)) return returned;
  const changed = childChanged(child, returned, 'child.returned', reason);
  return withMessages(changed, childMessage(child, 'ownSurveyReturned', call));
};
