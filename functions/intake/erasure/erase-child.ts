import { viewChild } from '../../../shared/intake/children/views.ts';
import { refuseErasure } from '../../../shared/intake/erasure/erase-child.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { erasureQuestion } from '../children/child-questions.ts';
import { loadChildToChange } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { erasableChild } from './erasable-child.ts';
import { requestOrErase } from './erasure-steps.ts';

/** Four eyes: asked for by one district officer, carried out by another. */
export const eraseChild: IntakeOperation<'eraseChild'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(erasureQuestion(child));
  if (alone) return alone;
  const blocked = refuseErasure(child);
  if (blocked) return blocked;
  const step = await requestOrErase(child, erasableChild, call);
  if (isRefusal(step)) return step;
  const { after, changes, facts } = step;
  return { status: 202, body: viewChild({ ...after, version: child.version + 1 }), changes, facts };
};
