/** Routes of the wish for text messages: said with the receipt, or recorded for the person. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { RECEIPT_THROTTLE } from '../../contract/throttles.ts';
import { childView, volunteerView } from '../children/views.ts';
import { receiptKeySchema } from '../receipts/receipt.ts';

/** Whether text messages are wanted. */
const smsWishBody = z.object({ wanted: z.boolean() });

export const reachabilityRoutes = defineRoutes({
  chooseSmsByReceipt: {
    method: 'POST',
    path: '/v1/receipts/sms',
    context: 'intake',
    access: 'public',
    summary: 'Stops text messages or asks for them again, with the receipt code',
    body: receiptKeySchema.extend(smsWishBody.shape),
    throttle: RECEIPT_THROTTLE,
    replies: { 200: smsWishBody },
  },
  recordChildSms: {
    method: 'POST',
    path: '/v1/children/{id}/sms',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Records whether the guardian wants text messages',
    body: smsWishBody,
    changesRecord: true,
    replies: { 200: childView },
  },
  recordVolunteerSms: {
    method: 'POST',
    path: '/v1/volunteers/{id}/sms',
    context: 'intake',
    access: 'chooseOwnSms',
    summary: 'Records whether the volunteer wants text messages; volunteers may choose for themselves',
    body: smsWishBody,
    changesRecord: true,
    replies: { 200: volunteerView },
  },
});
