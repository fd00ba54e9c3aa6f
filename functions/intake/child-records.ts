/** A child’s file together with its identity. */
import type { ChildRecords } from '../../shared/intake/correct-child.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { getChildIdentity } from '../store/children.ts';
import { type loadChild, loadChildToChange } from './own-child.ts';

/** 409 once the identity is erased. */
async function withIdentity(child: Awaited<ReturnType<typeof loadChild>>): Promise<ChildRecords | Refusal> {
  if (isRefusal(child)) return child;
  const identity = await getChildIdentity(child.id);
  return identity ? { child, identity } : refuse('erased');
}

export const loadRecordsToChange = async (asked: Parameters<typeof loadChildToChange>[0]) =>
  withIdentity(await loadChildToChange(asked));
