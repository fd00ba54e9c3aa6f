/** The public forms. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { FORM_THROTTLE, RECEIPT_THROTTLE } from '../../contract/throttles.ts';
import { referralId } from '../../kernel/ids.ts';
import { consentGiverSchema } from '../consents/awaited-consent.ts';
import { harmMarkSchema } from '../harm/harm-report.ts';
import { receiptKeySchema, receiptReply } from '../receipts/receipt.ts';
import { formGuard } from './form-guard.ts';
import { needsSurveyBody, volunteerApplicationBody } from './forms.ts';

export const formRoutes = defineRoutes({
  resubmitSurvey: {
    method: 'POST',
    path: '/v1/receipts/corrections',
    context: 'intake',
    access: 'public',
    throttle: RECEIPT_THROTTLE,
    summary: 'Resubmits a returned needs survey with the receipt code',
    body: receiptKeySchema.extend({ survey: needsSurveyBody }),
    replies: { 200: receiptReply },
  },
  submitNeedsSurvey: {
    method: 'POST',
    path: '/v1/forms/needs-surveys',
    context: 'intake',
    access: 'public',
    throttle: FORM_THROTTLE,
    summary: 'Submits a needs survey as a guardian, or as a carer, for whom the guardian consents later',
    body: needsSurveyBody.safeExtend({ ...formGuard, harm: harmMarkSchema.optional() }),
    needsIdempotencyKey: true,
    replies: {
      201: receiptReply.extend({
        /** Whose consent to pairing is still to come. */
        waitingForConsent: z.array(consentGiverSchema).optional(),
        referralId: referralId.optional(),
      }),
    },
  },
  submitVolunteerApplication: {
    method: 'POST',
    path: '/v1/forms/volunteer-applications',
    context: 'intake',
    access: 'public',
    throttle: FORM_THROTTLE,
    summary: 'Submits an application to become a volunteer',
    body: volunteerApplicationBody.extend(formGuard),
    needsIdempotencyKey: true,
    replies: { 201: receiptReply },
  },
});
