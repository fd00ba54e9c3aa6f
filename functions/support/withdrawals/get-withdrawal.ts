import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewWithdrawal } from '../../../shared/support/withdrawals/withdrawal-view.ts';
import type { SupportOperation } from '../operation-types.ts';
import { loadWithdrawal } from './load-withdrawal.ts';
import { withdrawalGrounds } from './withdrawal-questions.ts';

export const getWithdrawal: SupportOperation<'getWithdrawal'> = async (call) => {
  const withdrawal = await loadWithdrawal(call);
  if (isRefusal(withdrawal)) return withdrawal;
  const grounds = await withdrawalGrounds(withdrawal, call.actor);
  return { status: 200, body: { ...viewWithdrawal(withdrawal, call.now), ...grounds } };
};
