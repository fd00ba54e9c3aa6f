import { viewChild } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadOfferedChild } from './load-offered-child.ts';

export const getChild: IntakeOperation<'getChild'> = async (call) => {
  const child = await loadOfferedChild(call);
  return isRefusal(child) ? child : { status: 200, body: viewChild(child) };
};
