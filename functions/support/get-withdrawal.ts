import { isRefusal } from '../../shared/kernel/problem.ts';
import { viewWithdrawal } from '../../shared/support/withdrawal-view.ts';
import { loadWithdrawal } from './own-withdrawal.ts';
import type { SupportOperation } from './support-routes.ts';

export const getWithdrawal: SupportOperation<'getWithdrawal'> = async ({ path, may, now }) => {
  const withdrawal = await loadWithdrawal(path.id, may);
  return isRefusal(withdrawal) ? withdrawal : { status: 200, body: viewWithdrawal(withdrawal, now) };
};
