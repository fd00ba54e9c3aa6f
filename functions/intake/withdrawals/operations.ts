/** The operations of this room, by their routes. */
import { recordWithdrawal } from './record-withdrawal.ts';
import { submitWithdrawal } from './submit-withdrawal.ts';
import { takeBackWithdrawal } from './take-back-withdrawal.ts';

export const withdrawalOperations = {
  recordWithdrawal,
  submitWithdrawal,
  takeBackWithdrawal,
};
