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
    summary: 'How far a form has come, for who has its receipt code and the phone’s last four digits',
    body: receiptKeySchema,
    readsOnly: true,
    replies: { 200: receiptView },
  },
});
