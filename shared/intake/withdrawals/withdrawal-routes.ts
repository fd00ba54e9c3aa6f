/** How a guardian asks to leave, and takes it back: with the receipt, without an account. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { FORM_THROTTLE, RECEIPT_THROTTLE } from '../../contract/throttles.ts';
import { withdrawalId } from '../../kernel/ids.ts';
import { dateSchema } from '../../kernel/instants.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { spokenWaySchema } from '../../kernel/recorded-word.ts';
import { formGuard } from '../forms/form-guard.ts';
import { receiptKeySchema, receiptReply } from '../receipts/receipt.ts';
import { withdrawalCauseSchema } from './withdrawal-causes.ts';

export const withdrawalFormRoutes = defineRoutes({
  submitWithdrawal: {
    method: 'POST',
    path: '/v1/forms/withdrawals',
    context: 'intake',
    access: 'public',
    throttle: FORM_THROTTLE,
    summary: 'Submits a guardian’s request to withdraw from the programme, with the receipt code',
    body: receiptKeySchema.extend({
      reason: reasonSchema,
      cause: withdrawalCauseSchema.default('other'),
      ...formGuard,
    }),
    needsIdempotencyKey: true,
    replies: { 201: receiptReply },
  },
  recordWithdrawal: {
    method: 'POST',
    path: '/v1/children/{id}/withdrawals',
    context: 'intake',
    access: 'changeFiles',
    summary:
      'Records a request to withdraw that the guardian made by phone or on paper, in the officer’s own name; who records it cannot decide it',
    body: z.object({ cause: withdrawalCauseSchema, reason: reasonSchema, by: spokenWaySchema }),
    changesRecord: true,
    replies: { 201: z.object({ id: withdrawalId, investigateBy: dateSchema, version: z.int() }) },
  },
  takeBackWithdrawal: {
    method: 'POST',
    path: '/v1/receipts/withdrawals/cancel',
    context: 'intake',
    access: 'public',
    throttle: RECEIPT_THROTTLE,
    summary: 'Cancels a guardian’s withdrawal request, until the district has decided',
    body: receiptKeySchema,
    replies: { 200: z.object({ status: z.literal('takenBack') }) },
  },
});
