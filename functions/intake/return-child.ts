import * as rules from '../../shared/intake/child-rules.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { childChanged } from './change-child.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadChildToChangeWhy } from './refuse-family-names.ts';

export const returnChild: IntakeOperation<'returnChild'> = async (call) => {
  const child = await loadChildToChangeWhy(call);
  if (isRefusal(child)) return child;
  const { reason } = call.body;
  const returned = rules.returnChild(child, reason);
  return isRefusal(returned) ? returned : childChanged(child, returned, 'child.returned', reason);
};
