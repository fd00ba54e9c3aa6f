/** Routes of referrals: the form, for anybody and for members; the list with its clocks; what an officer does with one. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { REFERRAL_THROTTLE } from '../../contract/throttles.ts';
import { rule } from '../../kernel/field-rule.ts';
import { childReference, referralId, streetCode } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { likelihoods } from '../children/compare-files.ts';
import { childView } from '../children/views.ts';
import { formGuard } from '../forms/form-guard.ts';
import { childFormBody, streetSchema } from '../forms/forms.ts';
import { referralIdentityView } from '../identities/identity-views.ts';
import { revealBody } from '../identities/reveal.ts';
import { receiptReply } from '../receipts/receipt.ts';
import { declineReasonSchema } from './referral.ts';
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
      'Submits a referral; reports of suspected harm alert the district office immediately. The receipt code shows the status only',
    body: referralBody.safeExtend(formGuard),
    needsIdempotencyKey: true,
    replies: { 201: receiptReply },
  },
  referChild: {
    method: 'POST',
    path: '/v1/referrals',
    context: 'intake',
    access: 'refer',
    summary: 'Records a referral as a member, for the member’s own organisation or another',
    body: referralBody,
    replies: { 201: z.object({ id: referralId, number: z.string(), submittedAt: instantSchema }) },
  },
  listReferrals: {
    method: 'GET',
    path: '/v1/referrals',
    context: 'intake',
    access: 'readReferrals',
    summary:
      'Lists referrals: open ones by due date, overdue first; referrers get their own, newest first, with the status only',
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
    summary: 'Gets a referral with masked names; referrers get the status only',
    replies: { 200: z.union([referralDetail, ownReferralView]) },
  },
  takeUpReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/take-up',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Accepts a referral and stops its first time limit',
    changesRecord: true,
    replies: { 200: referralView },
  },
  openReferralFile: {
    method: 'POST',
    path: '/v1/referrals/{id}/file',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Opens a child’s file from a referral; the guardian’s consent is still to be given.',
    body: childFormBody,
    changesRecord: true,
    replies: { 200: openedReferral },
  },
  linkReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/link',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Links a referral to an existing file, by ID or by file number',
    body: z.union([z.object({ childId: childReference }), z.object({ fileNumber: childReference })]),
    changesRecord: true,
    replies: { 200: referralView },
  },
  declineReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/decline',
    context: 'intake',
    access: 'changeReferrals',
    summary:
      'Declines a referral with a reason that the referrer does not see; only the district can decline reports of suspected harm',
    body: declineBody,
    changesRecord: true,
    replies: { 200: referralView },
  },
  rerouteReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/reroute',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Assigns a referral to a street or reassigns it; the time limits do not change',
    body: z.object({ streetCode: streetSchema, reason: reasonSchema }),
    changesRecord: true,
    replies: { 200: referralView },
  },
  revealReferral: {
    method: 'POST',
    path: '/v1/referrals/{id}/identity',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Gets the details given by the referrer for a stated purpose; logged',
    body: revealBody,
    readsOnly: true,
    replies: { 200: referralIdentityView },
  },
  listReferralDuplicates: {
    method: 'GET',
    path: '/v1/referrals/{id}/duplicates',
    context: 'intake',
    access: 'changeReferrals',
    summary: 'Lists files that may belong to the referred child; details are compared but not returned',
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
