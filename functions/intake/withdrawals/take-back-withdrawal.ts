import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { takeBack } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { withdrawalMessage } from '../../messages/support/withdrawal.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { getWithdrawal, replaceWithdrawal } from '../../store/support/withdrawals.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadChildOfReceipt } from '../receipts/child-of-receipt.ts';

/** Without an open one there is nothing to take back: none was filed, or it has been decided. */
export const takeBackWithdrawal: IntakeOperation<'takeBackWithdrawal'> = async ({ body, now, newId }) => {
  const child = await loadChildOfReceipt(body, now);
  if (isRefusal(child)) return child;
  const withdrawal = child.withdrawalId && (await getWithdrawal(child.withdrawalId));
  if (!withdrawal) return refuse('withdrawalDecided');
  const before = { withdrawal, child };
  const after = takeBack(before, now);
  if (isRefusal(after)) return after;
  return {
    status: 200,
    body: { status: 'takenBack' },
    changes: [
      replaceWithdrawal(withdrawal, after.withdrawal),
      replaceChild(child, after.child),
      withdrawalMessage(after.withdrawal, 'withdrawalTakenBack', { now, newId }),
    ],
    facts: [
      {
        districtCode: child.districtCode,
        action: 'withdrawal.takenBack',
        subject: { kind: 'child', id: child.id },
        from: withdrawal.status,
        to: after.withdrawal.status,
        why: withdrawal.id,
      },
    ],
  };
};
