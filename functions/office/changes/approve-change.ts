import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewChange } from '../../../shared/office/changes/change.ts';
import * as rules from '../../../shared/office/changes/change-rules.ts';
import { together } from '../../store/outcome.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { approvalQuestion } from './approval-question.ts';
import { carryOut } from './kinds.ts';
import { loadChangeToDecide } from './load-change.ts';
import { decidedChange } from './outcome.ts';

export const approveChange: OfficeOperation<'approveChange'> = async (call) => {
  const before = await loadChangeToDecide(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes(approvalQuestion(before));
  if (alone) return alone;
  const after = rules.approveChange(before, { by: call.actor.id, at: call.now });
  if (isRefusal(after)) return after;
  const carriedOut = await carryOut(before, call);
  if (isRefusal(carriedOut)) return carriedOut;
  const body = viewChange({ ...after, version: before.version + 1 });
  return { status: 200, body, ...together([decidedChange(before, after, call), carriedOut]) };
};
