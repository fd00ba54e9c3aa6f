/** A withdrawal that the member may see; for a change, in the version that they read. */
import { withdrawalId } from '../../../shared/kernel/ids.ts';
import type { Ground } from '../../../shared/support/withdrawals/approve-withdrawal.ts';
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { viewWithdrawal } from '../../../shared/support/withdrawals/withdrawal-view.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getChild } from '../../store/intake/children.ts';
import { getPairing } from '../../store/matching/pairings.ts';
import { getProposal } from '../../store/matching/proposals.ts';
import { getWithdrawal } from '../../store/support/withdrawals.ts';
import { loadBound } from '../pairings/load-pairing.ts';

export const loadWithdrawal = ownRecord({
  id: withdrawalId,
  get: getWithdrawal,
  owner: (withdrawal) => withdrawal,
});
export const loadWithdrawalToChange = inVersion(loadWithdrawal, { view: viewWithdrawal });

/** Its child, and the pairing or the proposal in which the child stands now. */
export async function loadWithdrawalSituation(withdrawal: Withdrawal): Promise<Ground> {
  const child = await getChild(withdrawal.childId);
  if (!child) throw new Error(`withdrawal ${withdrawal.id} names a child without a file`);
  if (child.status === 'proposed')
    return { withdrawal, child, proposal: await getProposal(child.proposalId) };
  const pairing = child.status === 'paired' ? await getPairing(child.pairingId) : undefined;
  return { withdrawal, child, bound: pairing && { ...(await loadBound(pairing)), child } };
}
