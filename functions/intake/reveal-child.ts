import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { getChildIdentity } from '../store/children.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadChild } from './own-child.ts';

/** Logged in the same breath: the look is stored before the identity is shown (product.md, rule 5). */
export const revealChild: IntakeOperation<'revealChild'> = async (call) => {
  const child = await loadChild(call);
  if (isRefusal(child)) return child;
  const identity = await getChildIdentity(child.id);
  if (!identity) return refuse('notFound');
  const subject = { kind: 'child', id: child.id };
  const fact = {
    districtCode: child.districtCode,
    action: 'child.revealed',
    subject,
    why: call.body.purpose,
  };
  return { status: 200, body: identity, facts: [fact] };
};
