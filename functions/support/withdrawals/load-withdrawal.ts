/** A withdrawal that the member may see; for a change, in the version that they read. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { withdrawalId } from '../../../shared/kernel/ids.ts';
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { viewWithdrawal } from '../../../shared/support/withdrawals/withdrawal-view.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getChild } from '../../store/intake/children.ts';
import { getWithdrawal } from '../../store/support/withdrawals.ts';

export const loadWithdrawal = ownRecord({
  id: withdrawalId,
  get: getWithdrawal,
  owner: (withdrawal) => withdrawal,
});
export const loadWithdrawalToChange = inVersion(loadWithdrawal, { view: viewWithdrawal });

/** The child that it would release, as the child is now. */
export async function loadChildOf({ id, childId }: Withdrawal): Promise<Child> {
  const child = await getChild(childId);
  if (!child) throw new Error(`withdrawal ${id} names a child without a file`);
  return child;
}
