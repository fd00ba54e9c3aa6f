/** What the holder of a receipt may ask. */
import { defineRoutes } from '../../contract/route.ts';
import { RECEIPT_THROTTLE } from '../../contract/throttles.ts';
import { receiptKeySchema, receiptView } from './receipt.ts';

export const receiptRoutes = defineRoutes({
  lookUpReceipt: {
    method: 'POST',
    path: '/v1/receipts/lookup',
    context: 'intake',
    access: 'public',
    throttle: RECEIPT_THROTTLE,
    summary:
      'Gets the progress of a form, with its receipt code and the last four digits of the phone number',
    body: receiptKeySchema,
    readsOnly: true,
    replies: { 200: receiptView },
  },
});
