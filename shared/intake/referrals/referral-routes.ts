/** Routes of referrals: the form, for anybody and for members; the list with its clocks; what an officer does with one. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { REFERRAL_THROTTLE } from '../../contract/throttles.ts';
import { rule } from '../../kernel/field-rule.ts';
import { childId, referralId, streetCode } from '../../kernel/ids.ts';
import { reasonSchema, textSchema } from '../../kernel/people.ts';
import { likelihoods } from '../children/compare-files.ts';
import { childView } from '../children/views.ts';
import { formGuard } from '../forms/form-guard.ts';
import { childFormBody, streetSchema } from '../forms/forms.ts';
import { revealBody } from '../identities/reveal.ts';
import { receiptReply } from '../receipts/receipt.ts';
import { declineReasonSchema, referralIdentitySchema } from './referral.ts';
import { referralBody } from './referral-form.ts';
import { sharedFields } from './referral-likeness.ts';
import { openedReferral, ownReferralView, referralDetail, referralView } from './referral-view.ts';

const declineBody = z
  .object({ reason: declineReasonSchema, note: reasonSchema.optional() })
  .refine(({ reason, note }) => reason !== 'other' || note !== undefined, rule('value.missing', ['note']));

export const referralRoutes = defineRoutes({
  submitReferral: {
    method: 'POST',
    path: '/v1/forms/referrals',
    context: 'intake',
    access: 'public',
    throttle: REFERRAL_THROTTLE,
    summary:
      'An office refers a child; a report of harm goes to the district at once. The receipt opens the status only',
    body: referralBody.safeExtend(formGuard),
    needsIdempotencyKey: true,
    replies: { 201: receiptReply },
  },
  referChild: {
    method: 'POST',
    path: '/v1/referrals',
    context: 'intake',
    access: 'refer',
    summary: 'A member refers a child of her district, or writes down what an office has told her',
    body: referralBody,
    replies: { 201: receiptReply.extend({ id: referralId, number: z.string() }) },
  },
  listReferrals: {
    method: 'GET',
    path: '/v1/referrals',
    context: 'intake',
    access: 'readReferrals',
    summary:
      'Referrals: the open ones by when they are due, what is overdue first; a referrer’s own, the newest first, with their status only',
    query: pageQuery.extend({
      street: streetCode.optional(),
      state: z.enum(['open', 'ended']).default('open'),
    }),
    replies: { 200: pageOf(z.union([referralView, ownReferralView])) },
  },
  getReferral: {
    method: 'GET',
    path: '/v1/referrals/{id}',
    context: 'intake',
    access: 'readReferrals',
    summary: 'One referral, masked; to its referrer its status only',
    replies: { 200: z.union([referralDetail, ownReferralView]) },
  },
  takeUpReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/take-up',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'An officer has the referral in hand from now on; the first clock stops',
    changesRecord: true,
    replies: { 200: referralView },
  },
  openReferralFile: {
    method: 'POST',
    path: '/v1/referrals/{id}/file',
    context: 'intake',
    access: 'changeReferrals',
    summary:
      'Opens the child’s file, complete as the officer has it now; the guardian’s consent is still to come. The receipt is the guardian’s',
    body: childFormBody,
    changesRecord: true,
    replies: { 200: openedReferral },
  },
  linkReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/link',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'The child has a file already: by its id, or by its number as an officer types it',
    body: z.union([z.object({ childId }), z.object({ fileNumber: textSchema(40) })]),
    changesRecord: true,
    replies: { 200: referralView },
  },
  declineReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/decline',
    context: 'intake',
    access: 'changeReferrals',
    summary:
      'It leads to no file, with the reason, which the referrer does not see. A report of harm: the district only',
    body: declineBody,
    changesRecord: true,
    replies: { 200: referralView },
  },
  rerouteReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/reroute',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Hands it to another street, or to a first one; the clocks go on',
    body: z.object({ streetCode: streetSchema, reason: reasonSchema }),
    changesRecord: true,
    replies: { 200: referralView },
  },
  revealReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/identity',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Opens what the referrer has told, for a stated purpose; logged',
    body: revealBody,
    readsOnly: true,
    replies: { 200: referralIdentitySchema.meta({ id: 'ReferralIdentity' }) },
  },
  listReferralDuplicates: {
    method: 'GET',
    path: '/v1/referrals/{id}/duplicates',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Files that may be the referred child’s, by what the referrer knew; compared, not shown',
    replies: {
      200: z.object({
        candidates: z.array(
          z.object({
            child: childView,
            likelihood: z.enum(likelihoods),
            /** What both have. */
            shared: z.array(z.enum(sharedFields)).min(1),
          }),
        ),
      }),
    },
  },
});
