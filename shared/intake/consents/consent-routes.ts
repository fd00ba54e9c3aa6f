/** Routes of consent: the notices, and agreeing or taking back by receipt or on paper. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { RECEIPT_THROTTLE } from '../../contract/throttles.ts';
import { dateSchema } from '../../kernel/instants.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { consentPurposeSchema } from '../../office/notices/purposes.ts';
import { childView } from '../children/views.ts';
import { receiptKeySchema } from '../receipts/receipt.ts';
import { consentGiverSchema } from './awaited-consent.ts';
import { consentView } from './consent-view.ts';
import { ownConsentMeans } from './own-consent.ts';

const given = {
  purpose: consentPurposeSchema,
  agreed: z.literal(true),
  /** The notice that was read. */
  noticeVersion: z.string().min(1).max(40),
};
const withdrawn = {
  purpose: consentPurposeSchema,
  agreed: z.literal(false),
  reason: reasonSchema.optional(),
};
/** Whose word it is, how it was given, and the day on the paper, of the call or of the meeting. */
const recorded = {
  of: consentGiverSchema.default('guardian'),
  on: dateSchema,
  by: z.enum(ownConsentMeans).default('paper'),
};

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
      'Records consent that a guardian gave or withdrew on paper or by phone, or that a child of fourteen or older decided on in person, in the officer’s own name',
    body: consentBody,
    changesRecord: true,
    replies: { 200: childView },
  },
});
