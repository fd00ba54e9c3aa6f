import * as rules from '../../../shared/intake/children/child-rules.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { childChanged } from '../../casework/child-outcome.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadChildToChangeWhy } from './family-name-check.ts';

export const returnChild: IntakeOperation<'returnChild'> = async (call) => {
  const child = await loadChildToChangeWhy(call);
  if (isRefusal(child)) return child;
  const { reason } = call.body;
  const returned = rules.returnChild(child, reason);
  return isRefusal(returned) ? returned : childChanged(child, returned, 'child.returned', reason);
};
