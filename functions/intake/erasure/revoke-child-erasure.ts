import { withdrawErasure } from '../../../shared/intake/erasure/erasure.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { childChanged } from '../../casework/child-outcome.ts';
import { familyQuestion } from '../children/child-questions.ts';
import { loadChildToChange } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';

/** The asking is taken back; the file stays. */
export const revokeChildErasure: IntakeOperation<'revokeChildErasure'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const revoked = withdrawErasure(child);
  return isRefusal(revoked) ? revoked : childChanged(child, revoked, 'child.erasureWithdrawn');
};
