/** A withdrawal that the member may see, with what binds its child. */
import type { May } from '../../../shared/kernel/access.ts';
import { type WithdrawalId, withdrawalId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { Ground } from '../../../shared/support/withdrawals/approve-withdrawal.ts';
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { viewWithdrawal } from '../../../shared/support/withdrawals/withdrawal-view.ts';
import { refuseStale } from '../../http/stale.ts';
import { getChild } from '../../store/intake/children.ts';
import { getPairing } from '../../store/matching/pairings.ts';
import { getProposal } from '../../store/matching/proposals.ts';
import * as withdrawals from '../../store/support/withdrawals.ts';
import { loadBound } from '../pairings/load-pairing.ts';

/** Not there and not yours are the same: 404. */
export async function loadWithdrawal(id: string, may: May): Promise<Withdrawal | Refusal> {
  const parsed = withdrawalId.safeParse(id);
  const found = parsed.success ? await withdrawals.getWithdrawal(parsed.data as WithdrawalId) : undefined;
  return found && may(found) ? found : refuse('notFound');
}

interface AskedToChange {
  readonly path: { readonly id: string };
  readonly may: May;
  readonly ifMatch: number;
  readonly body: unknown;
  readonly now: Instant;
}

/** As {@link loadWithdrawal}, in the version that the member read. */
export async function loadWithdrawalToChange({ path, may, ifMatch, body, now }: AskedToChange) {
  const withdrawal = await loadWithdrawal(path.id, may);
  if (isRefusal(withdrawal)) return withdrawal;
  return refuseStale(viewWithdrawal(withdrawal, now), ifMatch, body) ?? withdrawal;
}

/** Its child, and the pairing or the proposal in which the child stands now. */
export async function loadWithdrawalSituation(withdrawal: Withdrawal): Promise<Ground> {
  const child = await getChild(withdrawal.childId);
  if (!child) throw new Error(`withdrawal ${withdrawal.id} names a child without a file`);
  if (child.status === 'proposed')
    return { withdrawal, child, proposal: await getProposal(child.proposalId) };
  const pairing = child.status === 'paired' ? await getPairing(child.pairingId) : undefined;
  return { withdrawal, child, bound: pairing && { ...(await loadBound(pairing)), child } };
}
