import { viewChildFor } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { childGrounds } from './child-questions.ts';
import { childReader } from './load-child.ts';
import { loadOfferedChild } from './load-offered-child.ts';

export const getChild: IntakeOperation<'getChild'> = async (call) => {
  const child = await loadOfferedChild(call);
  if (isRefusal(child)) return child;
  return {
    status: 200,
    body: { ...viewChildFor(child, childReader(call.actor)), ...(await childGrounds(child, call.actor)) },
  };
};
