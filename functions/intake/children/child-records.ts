/** A child’s file together with its identity. */

import type { Child, ChildRecords } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { ChangeCall, RecordCall } from '../../casework/own-record.ts';
import { getChildIdentity } from '../../store/intake/children.ts';
import { loadChild, loadChildToChange } from './load-child.ts';

/** 409 from the decision to erase on: the eraser still needs the identity, nobody else does. */
async function withIdentity(child: Child | Refusal): Promise<ChildRecords | Refusal> {
  if (isRefusal(child)) return child;
  if (isErased(child)) return refuse('erased');
  const identity = await getChildIdentity(child.id);
  return identity ? { child, identity } : refuse('erased');
}

export const loadRecords = async (call: RecordCall) => withIdentity(await loadChild(call));

export const loadRecordsToChange = async (call: ChangeCall) => withIdentity(await loadChildToChange(call));
