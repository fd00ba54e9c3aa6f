import { withdrawErasure } from '../../shared/intake/erasure.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { childChanged } from './change-child.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadChildToChange } from './own-child.ts';

/** The asking is taken back; the file stays. */
export const keepChild: IntakeOperation<'keepChild'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const kept = withdrawErasure(child);
  return isRefusal(kept) ? kept : childChanged(child, kept, 'child.erasureWithdrawn');
};
