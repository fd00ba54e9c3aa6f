/** The operations of this room, by their routes. */
import { issueReceiptCode } from './issue-receipt-code.ts';
import { lookUpReceipt } from './look-up-receipt.ts';
import { printReceiptLetters } from './print-receipt-letters.ts';

export const receiptOperations = {
  issueReceiptCode,
  lookUpReceipt,
  printReceiptLetters,
};
