/** The operations of this room, by their routes. */
import { getWithdrawal } from './get-withdrawal.ts';
import { investigateWithdrawal } from './investigate-withdrawal.ts';
import { listWithdrawals } from './list-withdrawals.ts';
import { reviewWithdrawal } from './review-withdrawal.ts';

export const withdrawalOperations = {
  getWithdrawal,
  investigateWithdrawal,
  listWithdrawals,
  reviewWithdrawal,
};
