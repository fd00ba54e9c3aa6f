/** Tries of a receipt code, under its hash. Written by themselves, before anything is looked up: a try counts whatever comes of it. */
import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { normalizeReceiptCode } from '../../../shared/intake/receipts/receipt.ts';
import {
  forgottenAt,
  type ReceiptTries,
  receiptTriesSchema,
} from '../../../shared/intake/receipts/receipt-tries.ts';
import { epochSeconds } from '../../../shared/kernel/instants.ts';
import { TTL_ATTRIBUTE } from '../../../shared/tables.ts';
import { documents, tableName } from '../documents.ts';
import { readItem } from '../record.ts';

const keyOf = (receiptCode: string) => ({
  pk: `TRIES#${createHash('sha256')
    .update(`tries ${normalizeReceiptCode(receiptCode)}`)
    .digest('base64url')}`,
  sk: 'TRIES',
});

export const findTries = (receiptCode: string) =>
  readItem('program', keyOf(receiptCode), (item) => receiptTriesSchema.parse(item));

const whereStill = (earlier: ReceiptTries | undefined) =>
  earlier
    ? {
        ConditionExpression: '#count = :count AND lastAt = :lastAt',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: { ':count': earlier.count, ':lastAt': earlier.lastAt },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

/** @returns false when somebody has tried the same code meanwhile: then nothing was counted. */
export async function countTry(
  receiptCode: string,
  counted: ReceiptTries,
  earlier: ReceiptTries | undefined,
): Promise<boolean> {
  const Item = {
    ...receiptTriesSchema.parse(counted),
    ...keyOf(receiptCode),
    [TTL_ATTRIBUTE]: epochSeconds(forgottenAt(counted)),
  };
  try {
    await documents.send(new PutCommand({ TableName: tableName('program'), Item, ...whereStill(earlier) }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** The code was opened: its tries no longer count. */
export async function forgetTries(receiptCode: string): Promise<void> {
  await documents.send(new DeleteCommand({ TableName: tableName('program'), Key: keyOf(receiptCode) }));
}
