/** Receipts: found only with code and digits together, so neither is stored where matching can read. */
import { createHash } from 'node:crypto';
import {
  normalizeReceiptCode,
  type Receipt,
  type ReceiptKey,
  receiptSchema,
} from '../../../shared/intake/receipts/receipt.ts';
import type { Change } from '../change.ts';
import { recordStore } from '../stored-kind.ts';

export const receiptRecords = recordStore<string, Receipt>({
  table: 'program',
  prefix: 'RECEIPT',
  sk: 'RECEIPT',
  schema: receiptSchema,
  schemaVersion: 1,
  idOf: ({ hash }) => hash,
});

/** Of code and last four digits together. */
export const receiptHash = ({ receiptCode, phoneLast4 }: ReceiptKey) =>
  createHash('sha256')
    .update(`${normalizeReceiptCode(receiptCode)} ${phoneLast4}`)
    .digest('base64url');

export const createReceipt = (key: ReceiptKey, receipt: Omit<Receipt, 'hash'>): Change =>
  receiptRecords.create({ ...receipt, hash: receiptHash(key) });

export const { get: getReceipt } = receiptRecords;

export const findReceipt = (key: ReceiptKey) => getReceipt(receiptHash(key));

/** The receipt opens no more. */
export const removeReceipt = ({ hash }: Receipt): Change => receiptRecords.remove(hash);

/** The receipt opens another file from now on: the one that remains of two (R-IN-09). */
export const redirectReceipt = (receipt: Receipt, subject: Receipt['subject']): Change =>
  receiptRecords.overwrite({ ...receipt, subject });
