import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewChange } from '../../../shared/office/changes/change.ts';
import * as rules from '../../../shared/office/changes/change-rules.ts';
import { together } from '../../store/outcome.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { undo } from './kinds.ts';
import { loadChangeToDecide } from './load-change.ts';
import { decidedChange } from './outcome.ts';

export const rejectChange: OfficeOperation<'rejectChange'> = async (call) => {
  const before = await loadChangeToDecide(call);
  if (isRefusal(before)) return before;
  const after = rules.rejectChange(before, { by: call.actor.id, at: call.now, reason: call.body.reason });
  if (isRefusal(after)) return after;
  const body = viewChange({ ...after, version: before.version + 1 });
  return { status: 200, body, ...together([decidedChange(before, after, call), await undo(before, call)]) };
};
