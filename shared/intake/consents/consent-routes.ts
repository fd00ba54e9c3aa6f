/** Routes of consent: the notices, and agreeing or taking back by receipt or on paper. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { RECEIPT_THROTTLE } from '../../contract/throttles.ts';
import { dateSchema } from '../../kernel/instants.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { spokenWaySchema } from '../../kernel/recorded-word.ts';
import { consentPurposeSchema } from '../../office/notices/purposes.ts';
import { childView } from '../children/views.ts';
import { receiptKeySchema } from '../receipts/receipt.ts';
import { consentView } from './consent-view.ts';

const given = {
  purpose: consentPurposeSchema,
  agreed: z.literal(true),
  /** The notice that was read. */
  noticeVersion: z.string().min(1).max(40),
  /** From the age of fourteen the child is asked as well (R-IN-51). */
  childAgreed: z.boolean().optional(),
};
const withdrawn = {
  purpose: consentPurposeSchema,
  agreed: z.literal(false),
  reason: reasonSchema.optional(),
};
/** The day on the paper, or of the call. */
const recorded = { on: dateSchema, by: spokenWaySchema.default('paper') };

const consentBody = z.discriminatedUnion('agreed', [
  z.object({ ...given, ...recorded }),
  z.object({ ...withdrawn, ...recorded }),
]);

export const consentRoutes = defineRoutes({
  changeConsentByReceipt: {
    method: 'POST',
    path: '/v1/receipts/consents',
    context: 'intake',
    access: 'public',
    summary: 'Gives or withdraws consent for a purpose, with the receipt code',
    body: z.discriminatedUnion('agreed', [
      receiptKeySchema.extend(given),
      receiptKeySchema.extend(withdrawn),
    ]),
    throttle: RECEIPT_THROTTLE,
    replies: { 200: z.object({ consents: z.array(consentView) }) },
  },
  recordChildConsent: {
    method: 'POST',
    path: '/v1/children/{id}/consents',
    context: 'intake',
    access: 'changeFiles',
    summary:
      'Records consent that a guardian gave or withdrew on paper or by phone, in the officer’s own name',
    body: consentBody,
    changesRecord: true,
    replies: { 200: childView },
  },
});
