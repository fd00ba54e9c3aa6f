import * as rules from '../../../shared/intake/children/transfer-rules.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { childFact, viewChanged } from '../../casework/child-outcome.ts';
import { transferMessage } from '../../messages/intake/transfer.ts';
import { replaceChild } from '../../store/intake/children.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { loadOfferedChildToChange, mayReceive } from './load-offered-child.ts';

/** By the receiving street; by the sending one it is taken back. The other side is told. */
export const declineTransfer: IntakeOperation<'declineTransfer'> = async (call) => {
  const child = await loadOfferedChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const receives = mayReceive(child, call.may);
  const { transfer } = child;
  const stays = rules.endTransfer(child);
  if (isRefusal(stays) || !transfer) return refuse('noTransfer');
  const way = { from: transfer.streetCode, to: child.streetCode, why: call.body.reason };
  return {
    status: 200,
    body: viewChanged(child, stays),
    changes: [
      replaceChild(child, stays),
      transferMessage(
        { child, toStreet: receives ? child.streetCode : transfer.streetCode },
        'transferDeclined',
        call,
      ),
    ],
    facts: [childFact(child, receives ? 'child.transferDeclined' : 'child.transferTakenBack', way)],
  };
};
