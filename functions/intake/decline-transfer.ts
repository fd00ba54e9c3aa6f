import * as rules from '../../shared/intake/transfer-rules.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { replaceChild } from '../store/children.ts';
import { childFact, viewChanged } from './change-child.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadOfferedChild } from './offered-child.ts';
import { refuseFamilyNames } from './refuse-family-names.ts';
import { tellOfTransfer } from './transfer-messages.ts';

/** By the receiving street; by the sending one it is taken back. The other side is told. */
export const declineTransfer: IntakeOperation<'declineTransfer'> = async (call) => {
  const found = await loadOfferedChild(call);
  if (isRefusal(found)) return found;
  const { child, receives } = found;
  const { transfer } = child;
  const { body, language } = call;
  const named = await refuseFamilyNames(child, { reason: body.reason, language });
  if (named) return named;
  const stays = rules.endTransfer(child);
  if (isRefusal(stays) || !transfer) return refuse('noTransfer');
  const way = { from: transfer.streetCode, to: child.streetCode, why: body.reason };
  return {
    status: 200,
    body: viewChanged(child, stays),
    changes: [
      replaceChild(child, stays),
      tellOfTransfer(
        { child, kind: 'transferDeclined', toStreet: receives ? child.streetCode : transfer.streetCode },
        call,
      ),
    ],
    facts: [childFact(child, receives ? 'child.transferDeclined' : 'child.transferTakenBack', way)],
  };
};
