/** The operations of this room, by their routes. */
import { lookUpReceipt } from './look-up-receipt.ts';

export const receiptOperations = {
  lookUpReceipt,
};
