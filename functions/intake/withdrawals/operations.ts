/** The operations of this room, by their routes. */
import { submitWithdrawal } from './submit-withdrawal.ts';
import { takeBackWithdrawal } from './take-back-withdrawal.ts';

export const withdrawalOperations = {
  submitWithdrawal,
  takeBackWithdrawal,
};
