/** A guardian’s request to leave, up to its decision. */
import type { WithdrawalId } from '../../../shared/kernel/ids.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import {
  approveWithdrawal,
  type WithdrawalSituation,
} from '../../../shared/support/withdrawals/approve-withdrawal.ts';
import {
  fileWithdrawal,
  investigate,
  rejectWithdrawal,
  takeBack,
} from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { NOW, type World } from '../world.ts';
import { type Acts, afterwardsOf } from './act.ts';

function releasable(world: World, at: number): WithdrawalSituation['situation'] {
  const situation = world.situation(at);
  return situation.kind === 'paired'
    ? { ...situation, volunteer: world.volunteerOf(situation.pairing) }
    : situation;
}

export const ACTS_OF_WITHDRAWALS: Acts = {
  ask: (world, pick) => {
    const file = world.child(pick.child);
    const filing = {
      id: world.newId() as WithdrawalId,
      cause: 'other',
      reason: '搬家',
      now: NOW,
      investigateWithin: 10,
    } as const;
    const filed = fileWithdrawal(file, filing);
    if (isRefusal(filed)) return undefined;
    return [world.store.createWithdrawal(filed.withdrawal), world.store.replaceChild(file, filed.child)];
  },
  investigate: (world, pick) => {
    const open = world.openWithdrawal(pick);
    const after =
      open &&
      investigate(open.withdrawal, {
        finding: '属实',
        recommends: 'approve',
        by: 's',
        at: NOW,
        reviewWithin: 5,
      });
    return open && after && !isRefusal(after)
      ? [world.store.replaceWithdrawal(open.withdrawal, after)]
      : undefined;
  },
  approve: (world, pick) => {
    const open = world.openWithdrawal(pick);
    if (!open) return undefined;
    const before = { withdrawal: open.withdrawal, situation: releasable(world, pick.child) };
    const review = { reason: '同意', afterwards: afterwardsOf(pick), by: 'd', at: NOW };
    const after = approveWithdrawal(before, review, NOW);
    return isRefusal(after) ? undefined : world.store.approvalChanges(before, after, review, world.moment);
  },
  reject: (world, pick) => {
    const open = world.openWithdrawal(pick);
    const after = open && rejectWithdrawal(open, { reason: '再试', by: 'd', at: NOW });
    return open && after && !isRefusal(after)
      ? world.store.rejectionChanges(open, after, world.moment)
      : undefined;
  },
  takeBack: (world, pick) => {
    const open = world.openWithdrawal(pick);
    const after = open && takeBack(open, NOW);
    if (!open || !after || isRefusal(after)) return undefined;
    return [
      world.store.replaceWithdrawal(open.withdrawal, after.withdrawal),
      world.store.replaceChild(open.child, after.child),
    ];
  },
};
