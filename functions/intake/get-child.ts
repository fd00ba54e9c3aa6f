import { viewChild } from '../../shared/intake/views.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadChild } from './own-child.ts';

export const getChild: IntakeOperation<'getChild'> = async (call) => {
  const child = await loadChild(call);
  return isRefusal(child) ? child : { status: 200, body: viewChild(child) };
};
