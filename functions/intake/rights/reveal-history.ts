import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { describePurpose } from '../../../shared/intake/identities/reveal.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { childFact } from '../../casework/child-outcome.ts';
import { correctionsOf } from '../../store/intake/corrections.ts';
import { loadChild } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';

/** As much a look at an identity as the identity itself, so it is logged as one. */
export const revealHistory: IntakeOperation<'revealHistory'> = async (call) => {
  const child = await loadChild(call);
  if (isRefusal(child)) return child;
  if (isErased(child)) return refuse('erased');
  const fact = childFact(child, 'child.historyRevealed', { why: describePurpose(call.body) });
  return { status: 200, body: { corrections: await correctionsOf(child.id) }, facts: [fact] };
};
