import { viewChild } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewChanged } from '../../casework/child-outcome.ts';
import { familyQuestion } from '../children/child-questions.ts';
import { loadChildToChange } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { decideChildSms } from './child-sms-wish.ts';

export const recordChildSms: IntakeOperation<'recordChildSms'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const { after, changes, facts } = decideChildSms(child, call.body.wanted, call.now);
  if (after === child) return { status: 200, body: viewChild(child) };
  return { status: 200, body: viewChanged(child, after), changes, facts };
};
