import { viewChild } from '../../shared/intake/views.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadVisibleChild } from './offered-child.ts';

export const getChild: IntakeOperation<'getChild'> = async (call) => {
  const child = await loadVisibleChild(call);
  return isRefusal(child) ? child : { status: 200, body: viewChild(child) };
};
