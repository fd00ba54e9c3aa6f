/** Receipts: found only with code and digits together, so neither is stored where matching can read. */
import { createHash } from 'node:crypto';
import {
  normalizeReceiptCode,
  type Receipt,
  type ReceiptKey,
  receiptSchema,
} from '../../../shared/intake/receipts/receipt.ts';
import { type Change, create, overwrite, remove } from '../change.ts';
import { readItem } from '../record.ts';

const receiptKey = (hash: string) => ({ pk: `RECEIPT#${hash}`, sk: 'RECEIPT' });

/** Of code and last four digits together. */
export const receiptHash = ({ receiptCode, phoneLast4 }: ReceiptKey) =>
  createHash('sha256')
    .update(`${normalizeReceiptCode(receiptCode)} ${phoneLast4}`)
    .digest('base64url');

export function createReceipt(key: ReceiptKey, receipt: Omit<Receipt, 'hash'>): Change {
  const hash = receiptHash(key);
  return create('program', { ...receiptSchema.parse({ ...receipt, hash }), ...receiptKey(hash) });
}

export const getReceipt = (hash: string) =>
  readItem('program', receiptKey(hash), (item) => receiptSchema.parse(item));

export const findReceipt = (key: ReceiptKey) => getReceipt(receiptHash(key));

/** The receipt opens no more. */
export const removeReceipt = ({ hash }: Receipt): Change => remove('program', receiptKey(hash));

/** The receipt opens another file from now on: the one that remains of two (R-IN-09). */
export const redirectReceipt = (receipt: Receipt, subject: Receipt['subject']): Change =>
  overwrite('program', { ...receiptSchema.parse({ ...receipt, subject }), ...receiptKey(receipt.hash) });
